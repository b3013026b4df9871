/**
 * Splits a multipart body (RFC 2046) while it arrives, in constant memory. Stricter than the RFC, as befits a body that
 * holds all of a server's metadata: nothing before the first boundary, nothing after the closing one.
 */
import { BackupError } from '../errors.ts';
import { createByteSource, type ByteSource } from './byte-source.ts';
import { quoted } from './server-words.ts';

export type MultipartPart = {
  /** From Content-Disposition; empty where it gives none. */
  readonly name: string;
  /** Empty where the part says none. */
  readonly contentType: string;
  /** Its bytes, once; throws where the part breaks off. What is unread when the next part is asked for is skipped. */
  readonly body: AsyncIterable<Uint8Array>;
};

const maxHeaderBytes = 8_192;
const lineEnd = Buffer.from('\r\n');

/** @throws BackupError `metadata-invalid` */
export async function* splitMultipart(
  chunks: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartPart, void, undefined> {
  const source = createByteSource(chunks);
  try {
    const start = await source.take(2 + boundary.length);
    if (start.toString('latin1') !== `--${boundary}`)
      await fail(source, `it begins with ${quoted(start)} instead of its boundary`);
    while (!(await isClosing(source))) {
      const headers = await readHeaders(source);
      const body = readBody(source, boundary);
      // Without a `return`, leaving the loop over a body early does not end it: the rest is skipped below.
      const once = { [Symbol.asyncIterator]: () => ({ next: () => body.next() }) };
      yield { name: nameOf(headers), contentType: headers.get('content-type') ?? '', body: once };
      while ((await body.next()).done !== true);
    }
    const rest = (await source.take(300)).toString('latin1');
    if (rest !== '' && rest !== '\r\n') await fail(source, `after its end there is ${JSON.stringify(rest)}`);
  } finally {
    await source.close();
  }
}

/** What stands right after a boundary: `--` ends the body, a line break begins a part. */
const isClosing = async (source: ByteSource): Promise<boolean> => {
  const after = await source.take(2);
  const isEnd = after.toString('latin1') === '--';
  if (!isEnd && !after.equals(lineEnd)) await fail(source, `a boundary is followed by ${quoted(after)}`);
  return isEnd;
};

const readHeaders = async (source: ByteSource): Promise<ReadonlyMap<string, string>> => {
  const headers = new Map<string, string>();
  const begin = source.offset();
  for (;;) {
    const line = await readLine(source, maxHeaderBytes - (source.offset() - begin));
    if (line === '') return headers;
    const colon = line.indexOf(':');
    if (colon < 1) await fail(source, `a part has the header ${JSON.stringify(line.slice(0, 200))}`);
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
};

const readLine = async (source: ByteSource, limit: number): Promise<string> => {
  const pieces: Buffer[] = [];
  let length = 0;
  const line = source.until(lineEnd);
  for (;;) {
    const next = await line.next();
    if (next.done === true) {
      if (!next.value.found) await fail(source, 'it breaks off in the headers of a part');
      return Buffer.concat(pieces).toString('utf8');
    }
    pieces.push(next.value);
    length += next.value.length;
    if (length > limit) await fail(source, `the headers of a part have more than ${maxHeaderBytes} bytes`);
  }
};

async function* readBody(source: ByteSource, boundary: string): AsyncGenerator<Uint8Array, void, undefined> {
  const { found } = yield* source.until(Buffer.from(`\r\n--${boundary}`));
  if (!found) await fail(source, 'it breaks off inside a part, its closing boundary is missing');
}

const nameOf = (headers: ReadonlyMap<string, string>): string =>
  /;\s*name="([^"]*)"/i.exec(headers.get('content-disposition') ?? '')?.[1] ?? '';

/** An answer that fails midway ends with the server's words: a little more is read to see them. */
const fail = async (source: ByteSource, what: string): Promise<never> => {
  const offset = source.offset();
  await source.take(4_096);
  const said = source.words();
  const words = said === undefined ? '' : `; the server wrote: ${said}`;
  throw new BackupError('metadata-invalid', `the metadata: ${what} (at byte ${offset})${words}`, { offset });
};

/** Of an answer's `content-type`; `undefined` where it names none. */
export const boundaryOf = (contentType: string | undefined): string | undefined =>
  /boundary="?([^";]+)/i.exec(contentType ?? '')?.[1];
