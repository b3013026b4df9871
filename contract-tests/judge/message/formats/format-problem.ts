/** Whether a body can be read as what its content type says, by a reader of that format. */
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { BodyStructure } from '../../../../src/testing/cassette.ts';
import { csvProblem } from './csv.ts';
import { expositionProblem } from './exposition.ts';
import { isMsgpack } from './msgpack.ts';

type Reader = (text: string) => string | undefined;

/** The first line of what the parser says. */
const refusal = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  }
};

const textReaders: Readonly<Record<string, Reader>> = {
  'text/csv': csvProblem,
  'application/csv': csvProblem,
  'application/toml': (text) => refusal(() => parseToml(text)),
  'application/x-yaml': (text) => parseDocument(text).errors[0]?.message.split('\n')[0],
  'application/x-jsonnet': () => undefined, // a language: only an interpreter could tell
};

/** @param contentType as sent, parameters included: `text/plain; version=0.0.4` is what Prometheus scrapes */
export const textProblem = (contentType: string, text: string): string | undefined => {
  const essence = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (essence === 'text/plain') return /;\s*version=/.test(contentType) ? expositionProblem(text) : undefined;
  return textReaders[essence]?.(text);
};

export const structureProblem = (contentType: string, structure: BodyStructure): string | undefined => {
  if (structure.of === 'multipart') return structure.closed ? undefined : 'no closing boundary';
  if (structure.of === 'tar' && structure.afterEnd === 'data') return 'something after the end of the archive';
  if (structure.of === 'tar' && structure.afterEnd === 'missing-end') return 'an archive without its end';
  return contentType.startsWith('multipart/') ? 'no parts' : undefined;
};

/** Of bytes that no cassette keeps, told while they are still there. */
export const bytesProblem = (contentType: string, bytes: Uint8Array): string | undefined => {
  if (contentType.startsWith('application/x-msgpack'))
    return isMsgpack(bytes) ? undefined : 'bytes that are no MessagePack';
  return /^text\/plain;.*\bversion=/.test(contentType)
    ? expositionProblem(Buffer.from(bytes).toString('utf8'))
    : undefined;
};
