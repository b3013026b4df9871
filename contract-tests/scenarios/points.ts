/** Points written, and read again: what a backup and a restore are about. */
import { unwrap } from '../../src/client/index.ts';
import type { Own } from './resources.ts';

type Place = { readonly org: string; readonly bucket: string };

/** Times in seconds. */
export const writePoints = async (t: Own, { org, bucket }: Place, body: string): Promise<void> => {
  unwrap(await t.client.POST('/api/v2/write', { query: { org, bucket, precision: 's' }, body }));
};

/** All points of the first half of 2026, where those of every scenario lie. */
export const readPoints = async (t: Own, { org, bucket }: Place): Promise<string> => {
  const query = `from(bucket: "${bucket}") |> range(start: 2026-01-01T00:00:00Z, stop: 2026-07-01T00:00:00Z)`;
  return unwrap(await t.client.POST('/api/v2/query', { query: { org }, body: { query } }));
};
