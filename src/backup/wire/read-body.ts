/** Bodies that are small, or not wanted. */

/** At most the first `limit` bytes, as text. */
export async function readSome(body: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk.subarray(0, limit - bytes));
    bytes += chunk.length;
    if (bytes >= limit) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads to the end, so that the connection can serve again. */
export async function drain(body: AsyncIterable<Uint8Array>): Promise<void> {
  const chunks = body[Symbol.asyncIterator]();
  while (!(await chunks.next()).done);
}
