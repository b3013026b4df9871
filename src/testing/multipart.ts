/** Splits and joins `multipart/*` bodies by RFC 2046. */

export type Part = { readonly headers: readonly (readonly [string, string])[]; readonly bytes: Uint8Array };

/** `closed`: the closing delimiter was there; without it the body was cut off. */
export type Multipart = { readonly parts: readonly Part[]; readonly closed: boolean };

export const boundaryOf = (contentType: string): string | undefined =>
  /^multipart\/.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];

const partOf = (bytes: Buffer): Part => {
  const gap = bytes.indexOf('\r\n\r\n');
  const lines = (gap < 0 ? bytes : bytes.subarray(0, gap)).toString('utf8').split('\r\n');
  const headers = lines
    .filter((line) => line.includes(':'))
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
  return { headers, bytes: gap < 0 ? Buffer.alloc(0) : bytes.subarray(gap + 4) };
};

export const splitMultipart = (body: Uint8Array, boundary: string): Multipart => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = `--${boundary}`;
  const parts: Part[] = [];
  let at = bytes.indexOf(mark);
  while (at >= 0) {
    const after = at + mark.length;
    if (bytes.subarray(after, after + 2).toString('latin1') === '--') return { parts, closed: true };
    const next = bytes.indexOf(`\r\n${mark}`, after);
    parts.push(partOf(bytes.subarray(after + 2, next < 0 ? undefined : next)));
    at = next < 0 ? -1 : next + 2;
  }
  return { parts, closed: false };
};

/** The name that a part gives itself in its Content-Disposition. */
export const partName = (headers: Part['headers']): string | undefined =>
  /name="([^"]*)"/.exec(headers.find(([name]) => name === 'content-disposition')?.[1] ?? '')?.[1];

export const joinMultipart = ({ parts, closed }: Multipart, boundary: string): Uint8Array => {
  const title = (name: string) => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
  const pieces = parts.flatMap(({ headers, bytes }, index) => [
    Buffer.from(`${index === 0 ? '' : '\r\n'}--${boundary}\r\n`),
    Buffer.from(headers.map(([name, value]) => `${title(name)}: ${value}\r\n`).join('') + '\r\n'),
    Buffer.from(bytes),
  ]);
  return Buffer.concat(closed ? [...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)] : pieces);
};
