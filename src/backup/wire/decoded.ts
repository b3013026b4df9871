/** An answer's body before the compression that it travelled with. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from '../errors.ts';
import { errorCode } from '../folder/error-code.ts';
import type { WireAnswer } from './answer.ts';

const chunkSize = 262_144;

/**
 * `what` is named where it fails. Throws `no-connection` for a compression that breaks off or was damaged, which another try may mend.
 * @throws BackupError `server-refused` for one that was not asked for
 */
export function decoded(
  { headers, body }: WireAnswer,
  what: { readonly shard?: string } = {},
): AsyncIterable<Uint8Array> {
  const encoding = (headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return gunzipped(body, what);
  throw new BackupError('server-refused', `the answer is packed as ${encoding}, which was not asked for`);
}

async function* gunzipped(
  body: AsyncIterable<Uint8Array>,
  what: { readonly shard?: string },
): AsyncGenerator<Uint8Array> {
  const about = what.shard === undefined ? '' : `shard ${what.shard}: `;
  const source = Readable.from(body, { objectMode: false });
  const plain = pipeline(source, createGunzip({ chunkSize }), () => undefined); // the loop throws what is thrown
  try {
    for await (const chunk of plain) yield chunk as Uint8Array; // no encoding is set: Node gives buffers
  } catch (cause) {
    if (!errorCode(cause).startsWith('Z_')) throw cause;
    throw new BackupError('no-connection', `${about}the answer was damaged on its way: ${String(cause)}`, {
      ...what,
      cause,
    });
  }
}
