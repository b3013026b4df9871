import { gzipSync } from 'node:zlib';
import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { fieldLine } from './page-lines.ts';

const octets = { 'content-type': 'application/octet-stream' } as const;

/** What is no store is refused whatever it is called. */
const refusedAnyway = ['empty-body', 'wrong-media-type', 'documented-media-type'] as const;

export const restoreKv: Scenario = {
  name: 'restore-kv',
  about:
    'The key-value store is restored from its own backup: the answer, the tokens afterwards, and files that are none.',
  disposable: 'set-up',
  run: async (t) => {
    const bolt = unwrap(await t.client.GET('/api/v2/backup/kv', { parseAs: 'bytes' }));
    const restore = (body: Uint8Array | string, headers: Readonly<Record<string, string>> = octets) =>
      t.send({ method: 'POST', path: '/api/v2/restore/kv', headers, body });
    await t.send(
      { method: 'POST', path: '/api/v2/restore/kv', headers: octets, body: 'these bytes are no key-value store' },
      { probe: 'garbage-body', operationId: 'PostRestoreKV', detail: 'no store' },
    );
    await t.client.GET('/api/v2/me');
    await restore('these bytes are not compressed', { ...octets, 'content-encoding': 'gzip' });
    await t.client.GET('/api/v2/me');
    // An empty body empties the whole store, whatever the answer says: nobody should send one, no probe does.
    await t.probe('PostRestoreKV', { raw: 'no store', headers: octets }, { except: refusedAnyway });
    await t.claim(
      {
        ...fieldLine(t.pages, '/api/v2/restore/kv', 'token'),
        ...{ says: 'the answer holds the token that works from now on', at: '/body/value/token', isNot: '' },
      },
      {
        ...{ method: 'POST', path: '/api/v2/restore/kv', body: gzipSync(bolt) },
        headers: { ...octets, 'content-encoding': 'gzip' },
      },
    );
    await t.client.GET('/api/v2/me');
    await restore(bolt, { ...octets, 'content-encoding': 'identity' });
    await t.client.GET('/api/v2/me');
    await t.client.GET('/api/v2/setup');
    await t.client.GET('/api/v2/buckets');
    await t.client.GET('/api/v2/authorizations');
    await restore(bolt, { 'content-type': 'text/plain' }); // the type is not looked at
    await t.client.GET('/api/v2/me');
  },
};
