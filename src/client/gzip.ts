/** Bodies that shrink on their way. */
import type { OperationRow } from '../../generated/operations.ts';
import { isStream, type Outgoing } from './outgoing.ts';

/** Below this a body fits into about one packet. */
const worthwhile = 1_400;

/**
 * The header that goes with it is not among those that InfluxDB lets a page of another origin send. Pages have a
 * document, their workers `importScripts`; Node, Deno and Bun have neither.
 */
const isBrowser = (): boolean => 'document' in globalThis || 'importScripts' in globalThis;

/** In bytes; what is larger is compressed. */
export const defaultGzipOver = (): number =>
  isBrowser() || !('CompressionStream' in globalThis) ? Infinity : worthwhile;

/** Compressed where the operation takes it, the body is large enough, and it is not compressed yet. */
export async function shrunk(outgoing: Outgoing, row: OperationRow, overBytes: number): Promise<Outgoing> {
  const { body, headers } = outgoing;
  if (!row.gzip || headers.has('content-encoding') || !isLarger(body, overBytes)) return outgoing;
  const compressed = new Response(body).body?.pipeThrough(new CompressionStream('gzip'));
  const gzipped = new Headers(headers);
  gzipped.set('content-encoding', 'gzip');
  const sent = isStream(body) ? compressed : await new Response(compressed).arrayBuffer();
  return { ...outgoing, headers: gzipped, ...(sent && { body: sent }) };
}

/** A stream or a blob counts only where everything is to be compressed: who has one knows best what is in it. */
function isLarger(body: BodyInit | undefined, overBytes: number): boolean {
  if (!(body instanceof Uint8Array)) return overBytes === 0 && (isStream(body) || body instanceof Blob);
  return body.length > overBytes && !(body[0] === 0x1f && body[1] === 0x8b);
}
