import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { maxBytes } from '../../src/spec/read-document.ts';
import { SpecInputError } from '../../src/spec/spec-input-error.ts';
import { codeOf, reasonOf } from './error-text.ts';

export type ReadOptions = {
  /** Default: the platform's. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds until a server that stays silent is given up; default 30 s. */
  readonly timeout?: number;
};

/** A text, and where it came from in the end: a server may have led elsewhere. */
export type Source = { readonly text: string; readonly from: string };

type Bytes = { readonly bytes: Uint8Array; readonly from: string };

export const isUrl = (from: string): boolean => /^https?:\/\//i.test(from);

/**
 * The text of a file or of an http(s) URL.
 * @throws SpecInputError if it cannot be had, is larger than 32 MiB, or is no text
 */
export const readSource = async (from: string, options: ReadOptions = {}): Promise<string> =>
  textOf(isUrl(from) ? await fetchBytes(from, options, isOk) : await readBytes(from)).text;

/** As `readSource`, but nothing where there is no such file, or the server says that there is none. */
export const readSourceIfThere = async (from: string, options: ReadOptions = {}): Promise<Source | undefined> => {
  if (isUrl(from)) {
    const found = await fetchBytes(from, options, (status) => isOk(status) || isGone(status));
    return isGone(found.status) ? undefined : textOf(found);
  }
  try {
    return textOf(await readBytes(from));
  } catch (error) {
    if (error instanceof SpecInputError && codeOf(error.cause) === 'ENOENT') return undefined;
    throw error;
  }
};

const isOk = (status: number): boolean => status === 200;
const isGone = (status: number): boolean => status === 404 || status === 410;

const textOf = ({ bytes, from }: Bytes): Source => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), from };
  } catch (cause) {
    throw new SpecInputError(from, undefined, 'is not UTF-8 text', { cause });
  }
};

const tooLarge = (from: string): SpecInputError =>
  new SpecInputError(from, undefined, `is larger than ${maxBytes / 1024 / 1024} MiB`);

const readBytes = async (from: string): Promise<Bytes> => {
  try {
    const file = await open(from.startsWith('file:') ? fileURLToPath(from) : from);
    try {
      if ((await file.stat()).size > maxBytes) throw tooLarge(from);
      return { bytes: await file.readFile(), from };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof SpecInputError) throw cause;
    throw new SpecInputError(from, undefined, `cannot be read: ${reasonOf(cause)}`, { cause });
  }
};

const fetchBytes = async (
  from: string,
  options: ReadOptions,
  accepts: (status: number) => boolean,
): Promise<Bytes & { readonly status: number }> => {
  const { fetch = globalThis.fetch, timeout = 30_000 } = options;
  try {
    const { response, from: last } = await follow(from, { fetch, signal: AbortSignal.timeout(timeout) });
    if (!accepts(response.status))
      throw new SpecInputError(from, undefined, `answers ${response.status} ${response.statusText}`.trimEnd());
    return { status: response.status, bytes: await collect(from, response), from: last };
  } catch (cause) {
    if (cause instanceof SpecInputError) throw cause;
    throw new SpecInputError(from, undefined, `cannot be fetched: ${reasonOf(cause)}`, { cause });
  }
};

const mostRedirects = 5;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Over http(s) alone, and never from https down to http: whoever is between could then write the contract. */
const next = (from: string, location: string | null): string => {
  if (location === null || !URL.canParse(location, from)) throw new SpecInputError(from, undefined, 'leads nowhere');
  const url = new URL(location, from);
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && new URL(from).protocol === 'http:');
  if (!isAllowed)
    throw new SpecInputError(from, undefined, `leads to ${url.protocol}//, another scheme; it is not followed`);
  return url.href;
};

const follow = async (
  from: string,
  { fetch, signal }: { readonly fetch: NonNullable<ReadOptions['fetch']>; readonly signal: AbortSignal },
): Promise<{ readonly response: Response; readonly from: string }> => {
  let at = from;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await fetch(at, { signal, redirect: 'manual' });
    if (!isRedirect(response.status)) return { response, from: at };
    await response.body?.cancel();
    at = next(at, response.headers.get('location'));
  }
  throw new SpecInputError(from, undefined, `leads on more than ${mostRedirects} times`);
};

/** Counts while it reads: a length that a server announces is only a promise. */
const collect = async (from: string, response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(from);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
