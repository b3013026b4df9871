/** What checks read of a message: headers, media types, paths. */
type HeaderList = readonly (readonly [string, string])[];

export const headerOf = (headers: HeaderList, name: string): string | undefined =>
  headers.find(([key]) => key === name || key.toLowerCase() === name)?.[1];

/** `application/json` of `application/json; charset=utf-8`, in lower case. */
export const essenceOf = (mediaType: string): string => (mediaType.split(';')[0] ?? '').trim().toLowerCase();

const mediaTypes = new WeakMap<HeaderList, { readonly essence: string | undefined }>();

/** Remembered: nearly every check asks it of every answer. */
export const mediaTypeOf = (headers: HeaderList): string | undefined => {
  const before = mediaTypes.get(headers);
  if (before !== undefined) return before.essence;
  const value = headerOf(headers, 'content-type');
  const essence = value === undefined || value === '' ? undefined : essenceOf(value);
  mediaTypes.set(headers, { essence });
  return essence;
};

export const isJson = (essence: string): boolean => /^application\/(.+\+)?json$/.test(essence);

/** Whether a declared media type (or range) covers one that was sent. */
export const covers = (declared: string, sent: string): boolean => {
  const range = essenceOf(declared);
  return range === sent || range === '*/*' || (range.endsWith('/*') && sent.startsWith(range.slice(0, -1)));
};

/** Asked for millions of times: it makes no list. */
export const pathOf = (target: string): string => {
  const end = target.indexOf('?');
  return end < 0 ? target : target.slice(0, end);
};

export const queryOf = (target: string): URLSearchParams => new URLSearchParams(target.split('?')[1] ?? '');

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

export const isError = (status: number): boolean => status >= 400;
