/** Recognises a request body that is the body of an earlier answer: whole, compressed, or cut off. */
import { gzipSync } from 'node:zlib';
import type { Body } from '../../../src/testing/cassette.ts';
import type { KeptBody } from '../session.ts';

const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  Buffer.compare(whole.subarray(0, start.length), start) === 0;

const against = (sent: Uint8Array, { exchange, part, bytes }: KeptBody): Body | undefined => {
  const base = { kind: 'same-as' as const, exchange, ...(part !== undefined && { part }) };
  const forms = [{ bytes }, { bytes: gzipSync(bytes), wrap: 'gzip' as const }];
  const form = forms.find((candidate) => candidate.bytes.length >= sent.length && startsWith(candidate.bytes, sent));
  if (form === undefined) return undefined;
  return {
    ...base,
    ...(form.wrap && { wrap: form.wrap }),
    ...(form.bytes.length > sent.length && { first: sent.length }),
  };
};

/** Fewer bytes than this say nothing: any gzip begins like any other. */
const telling = 64;

export const sameAs = (sent: Uint8Array, kept: readonly KeptBody[]): Body | undefined => {
  if (sent.length < telling) return undefined;
  const found = kept.map((body) => against(sent, body)).filter((body) => body !== undefined);
  return found.find((body) => body.kind === 'same-as' && body.first === undefined) ?? found[0];
};
