import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { maxBytes } from '../../src/spec/read-document.ts';
import { SpecInputError } from '../../src/spec/spec-input-error.ts';
import { reasonOf } from './error-text.ts';

export type ReadOptions = {
  /** Default: the platform's. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds until a server that stays silent is given up; default 30 s. */
  readonly timeout?: number;
};

export const isUrl = (from: string): boolean => /^https?:\/\//i.test(from);

/**
 * The text of a file or of an http(s) URL.
 * @throws SpecInputError if it cannot be had, is larger than 32 MiB, or is no text
 */
export const readSource = async (from: string, options: ReadOptions = {}): Promise<string> => {
  const bytes = isUrl(from) ? await fetchBytes(from, options) : await readBytes(from);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SpecInputError(from, undefined, 'is not UTF-8 text', { cause });
  }
};

const tooLarge = (from: string): SpecInputError =>
  new SpecInputError(from, undefined, `is larger than ${maxBytes / 1024 / 1024} MiB`);

const readBytes = async (from: string): Promise<Uint8Array> => {
  try {
    const file = await open(from.startsWith('file:') ? fileURLToPath(from) : from);
    try {
      if ((await file.stat()).size > maxBytes) throw tooLarge(from);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof SpecInputError) throw cause;
    throw new SpecInputError(from, undefined, `cannot be read: ${reasonOf(cause)}`, { cause });
  }
};

const fetchBytes = async (from: string, options: ReadOptions): Promise<Uint8Array> => {
  const { fetch = globalThis.fetch, timeout = 30_000 } = options;
  try {
    const response = await fetch(from, { signal: AbortSignal.timeout(timeout) });
    if (response.status !== 200)
      throw new SpecInputError(from, undefined, `answers ${response.status} ${response.statusText}`.trimEnd());
    return await collect(from, response);
  } catch (cause) {
    if (cause instanceof SpecInputError) throw cause;
    throw new SpecInputError(from, undefined, `cannot be fetched: ${reasonOf(cause)}`, { cause });
  }
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
