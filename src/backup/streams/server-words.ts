import { isRecord } from '../../client/is-record.ts';
import { jsonDocuments } from '../../client/json/json-documents.ts';

/** How far back a message may begin. */
const reach = 4_096;

/**
 * What the server says at the end of a body that it had already begun with status 200: it appends its error as JSON.
 * `undefined` where there is none.
 */
export const serverWords = (bytes: Uint8Array): string | undefined => {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-reach);
  const at = end.lastIndexOf('{"code":');
  const said = at < 0 ? undefined : jsonDocuments(end.toString('utf8', at)).documents[0];
  return isRecord(said) && typeof said['message'] === 'string'
    ? `${String(said['code'])}: ${said['message']}`
    : undefined;
};

export type Trail = { readonly add: (chunk: Uint8Array) => void; readonly words: () => string | undefined };

/** Remembers the end of what passed, for the words in it; a large chunk is not copied. */
export const createTrail = (): Trail => {
  let trail: Uint8Array = Buffer.alloc(0);
  return {
    add: (chunk) => {
      trail = chunk.length >= reach ? chunk : Buffer.concat([trail, chunk]).subarray(-reach);
    },
    words: () => serverWords(trail),
  };
};

/** Unreadable bytes as a short quoted text. */
export const quoted = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('utf8', 0, 300));
