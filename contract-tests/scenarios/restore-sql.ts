import { gzipSync } from 'node:zlib';
import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { createOrg } from './resources.ts';
import { metadataPart } from './shard-source.ts';

const octets = { 'content-type': 'application/octet-stream' } as const;

/** What is no database is refused under any media type. */
const refusedAnyway = ['empty-body', 'wrong-media-type', 'documented-media-type'] as const;

export const restoreSql: Scenario = {
  name: 'restore-sql',
  about:
    'The SQL store is restored from its own backup; files that are none are answered alike, and what was stored is gone.',
  disposable: 'set-up',
  run: async (t) => {
    const orgID = await createOrg(t);
    const remoteAPIToken = t.secret('remote-token');
    const remote = {
      orgID,
      name: t.name('remote'),
      description: 'where nothing listens',
      remoteURL: 'http://127.0.0.1:9',
      remoteAPIToken,
      allowInsecureTLS: false,
    };
    unwrap(await t.client.POST('/api/v2/remotes', { body: { ...remote, remoteOrgID: '0abcdef012345678' } }));
    const metadata = await t.client.GET('/api/v2/backup/metadata', { parseAs: 'bytes' });
    const sqlite = metadataPart(unwrap(metadata), metadata.headers, 'sql');
    const restore = (body: Uint8Array | string, headers: Readonly<Record<string, string>> = octets, detail?: string) =>
      t.send(
        { method: 'POST', path: '/api/v2/restore/sql', headers, body },
        detail === undefined ? undefined : { probe: 'garbage-body', operationId: 'PostRestoreSQL', detail },
      );
    const left = () => t.client.GET('/api/v2/remotes', { query: { orgID } });
    await left();
    await restore('these bytes are not compressed', { ...octets, 'content-encoding': 'gzip' });
    await left();
    await restore(
      'these bytes are no database, and there are more than a hundred of them, which is the length of the header that one has',
      octets,
      'longer than a header',
    );
    await left();
    await restore('x', octets, 'shorter than a header');
    await left();
    await restore(gzipSync(sqlite), { ...octets, 'content-encoding': 'gzip' });
    await left();
    await restore(sqlite, { ...octets, 'content-encoding': 'identity' });
    await left();
    // An empty body counts as an empty database; one such loss is recorded above.
    await t.probe('PostRestoreSQL', { raw: 'no database', headers: octets }, { except: refusedAnyway });
    const { remoteURL, allowInsecureTLS } = remote;
    const bare = { orgID, name: t.name('bare'), remoteURL, remoteAPIToken, allowInsecureTLS };
    await t.client.POST('/api/v2/remotes', { body: bare }); // to an InfluxDB 1, which has no organisations
    await restore(sqlite, { 'content-type': 'text/plain' }); // the type is not looked at
    await left();
  },
};
