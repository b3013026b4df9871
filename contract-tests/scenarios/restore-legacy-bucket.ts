import type { Scenario } from '../scenario.ts';
import { legacyDatabase } from './legacy-database.ts';
import { createHome } from './resources.ts';

const octets = { 'content-type': 'application/octet-stream' } as const;

export const restoreLegacyBucket: Scenario = {
  name: 'restore-legacy-bucket',
  about:
    'The older way to restore a bucket: the documented path is not there, another one is and answers in its own form.',
  disposable: false,
  run: async (t) => {
    const { bucketID } = await createHome(t);
    const database = legacyDatabase();
    const documented = `/api/v2/restore/bucket/${bucketID}`;
    const served = (id: string) => `/api/v2/restore/buckets/${id}`;
    const post = (path: string, body: Uint8Array | string, headers: Readonly<Record<string, string>> = octets) =>
      t.send({ method: 'POST', path, headers, body });
    await post(documented, database);
    await t.probe(
      'PostRestoreBucketID',
      { path: { bucketID }, headers: octets, raw: 'no database' },
      { only: ['no-token', 'empty-body', 'wrong-method'] },
    );
    await post(served(bucketID), database);
    await post(served(bucketID), database); // again: new shards each time
    await post(served(bucketID), database, { 'content-type': 'text/plain' });
    await post(served(bucketID), 'no database');
    await post(served(bucketID), '');
    await post(served('0abcdef012345678'), database);
    await post(served('not-an-id'), database);
    await t.send({
      method: 'POST',
      path: served(bucketID),
      headers: octets,
      body: database,
      credential: { scheme: 'none' },
    });
    await t.send({ method: 'GET', path: served(bucketID) });
  },
};
