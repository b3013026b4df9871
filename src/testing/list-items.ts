/** Names the items of a list, so that they are found again on another server, where order and ids are others. */

/** Keys that tell items apart and that the client, not the server, chose; the first that is unique in the list wins. */
const namingKeys = ['name', 'bucketName', 'key', 'startTime', 'oldId', 'role'] as const;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const scalar = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The key that tells every item of the list from the others. */
export const namingKey = (items: readonly unknown[]): string | undefined =>
  namingKeys.find((key) => {
    const values = items.map((item) => (isRecord(item) ? scalar(item[key]) : undefined));
    return values.every((value) => value !== undefined) && new Set(values).size === values.length;
  });

export const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');
export const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** `[name=acme-b]`, or `[0]` where nothing names the items. */
export const itemSegments = (items: readonly unknown[]): readonly string[] => {
  const key = namingKey(items);
  return items.map((item, index) =>
    key !== undefined && isRecord(item) ? `[${key}=${escapeSegment(scalar(item[key]) ?? '')}]` : `[${index}]`,
  );
};

/** Turns a live value under a key into what stands for it in the cassette. */
export type CanonicalValue = (value: string | number, key: string) => string;

/** The item that a segment means. */
export const findItem = (items: readonly unknown[], segment: string, canonical: CanonicalValue): unknown => {
  const inner = segment.slice(1, -1);
  if (/^\d+$/.test(inner)) return items[Number(inner)];
  const at = inner.indexOf('=');
  const [key, wanted] = [inner.slice(0, at), unescapeSegment(inner.slice(at + 1))];
  return items.find((item) => {
    const value = isRecord(item) ? item[key] : undefined;
    return (typeof value === 'string' || typeof value === 'number') && canonical(value, key) === wanted;
  });
};
