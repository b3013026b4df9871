/** No cassette: neither store is ever kept. The older way to get the key-value store gives what is in a metadata backup. */
import { expect, test } from '@jest/globals';
import { unwrap } from '../../src/client/index.ts';
import { ownOf, storesOf, withServer } from './live.ts';
import { createHome, createLabel } from './resources.ts';

test('backup/kv is, byte for byte, the part "kv" of backup/metadata, and never compressed', async () => {
  await withServer({}, async (server) => {
    const own = ownOf(server);
    const { orgID } = await createHome(own);
    await createLabel(own, orgID);
    const { kv } = await storesOf(own);
    const older = await own.client.send({
      method: 'GET',
      path: '/api/v2/backup/kv',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(older.headers.get('content-encoding')).toBeNull();
    expect(Buffer.compare(new Uint8Array(await older.arrayBuffer()), kv)).toBe(0);
    await createLabel(own, orgID, 'another'); // what was written since is in it
    const later = unwrap(await own.client.GET('/api/v2/backup/kv', { parseAs: 'bytes' }));
    expect(Buffer.from(later).includes('live-another')).toBe(true);
    expect(Buffer.from(kv).includes('live-another')).toBe(false);
  });
});
