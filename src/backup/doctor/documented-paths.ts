/** Where docs and server part: what can be asked without writing is asked, the rest was measured on a version. */
import type { DocsDifference, ServerFacts } from './diagnosis.ts';

type DocumentedPath = { readonly method: 'GET' | 'POST'; readonly path: string; readonly instead?: string };

/** Paths as the docs have them, ids filled in; `instead` is what a server was seen to serve in its place. */
export const documentedPaths: readonly DocumentedPath[] = [
  { method: 'GET', path: '/api/v2/backup/metadata' },
  { method: 'GET', path: '/api/v2/backup/shards/1' },
  { method: 'POST', path: '/api/v2/restore/kv' },
  { method: 'POST', path: '/api/v2/restore/sql' },
  { method: 'POST', path: '/api/v2/restore/bucketMetadata' },
  { method: 'POST', path: '/api/v2/restore/shards/1' },
  {
    method: 'POST',
    path: '/api/v2/restore/bucket/0000000000000001',
    instead: '/api/v2/restore/buckets/0000000000000001',
  },
];

/** Whether a path is served: HEAD is answered 405 with the methods that are, or 404. No handler runs. */
export type Serves = (method: string, path: string) => Promise<boolean>;

const template = (path: string): string => path.replace(/0{15}1$/, '{bucketID}').replace(/\/1$/, '/{shardID}');

export const missingPaths = async (serves: Serves, version: string): Promise<readonly DocsDifference[]> => {
  const found = await Promise.all(
    documentedPaths.map(async ({ method, path, instead }): Promise<readonly DocsDifference[]> => {
      if (await serves(method, path)) return [];
      const served = instead !== undefined && (await serves(method, instead)) ? `; it serves ${template(instead)}` : '';
      const operation = `${method} ${template(path)}`;
      return [{ operation, docs: 'there is such a path', server: `404${served}`, how: 'asked', on: [version] }];
    }),
  );
  return found.flat();
};

/** Known of the versions named; asking a server would replace what it holds. */
const measured: readonly (DocsDifference & { readonly onlyWhereHashed?: true })[] = [
  {
    operation: 'POST /api/v2/restore/kv',
    docs: 'the answer holds the new token',
    server: 'the token in it is empty where tokens are stored hashed',
    how: 'measured',
    on: ['2.9.1'],
    onlyWhereHashed: true,
  },
  {
    operation: 'POST /api/v2/restore/kv',
    server: 'a broken gzip body is answered 400 with two, one after the other',
    how: 'measured',
    on: ['2.7.12', '2.9.1'],
  },
  {
    operation: 'POST /api/v2/restore/sql',
    docs: 'answers 204',
    server: 'answers 200, whatever is sent',
    how: 'measured',
    on: ['2.7.12', '2.9.1'],
  },
  {
    operation: 'POST /api/v2/restore/shards/{shardID}',
    server: 'answers 200 to half a shard, to garbage and to nothing: only reading back proves a restore',
    how: 'measured',
    on: ['2.7.12', '2.9.1'],
  },
  {
    operation: 'GET /api/v2/backup/shards/{shardID}',
    server: 'can end as a whole archive with status 200, the error as text after its end',
    how: 'measured',
    on: ['2.9.1'],
  },
  {
    operation: 'GET /api/v2/backup/shards/{shardID}?since=',
    docs: 'gives data from that time on',
    server: 'gives whole files that changed since, and the same empty archive for "unchanged" and "deleted"',
    how: 'measured',
    on: ['2.7.12', '2.9.1'],
  },
];

export const measuredDifferences = ({ tokens }: ServerFacts): readonly DocsDifference[] =>
  measured
    .filter(({ onlyWhereHashed }) => onlyWhereHashed !== true || tokens !== 'clear')
    .map(({ operation, docs, server, how, on }) => ({
      operation,
      ...(docs !== undefined && { docs }),
      server,
      how,
      on,
    }));
