/** No cassette: it needs a restart. A full restore brings the tasks, but nothing runs them until the server starts again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { unwrap } from '../../src/client/index.ts';
import { dataIn, inFolder, ownOf, restoreKv, storesOf, tokenOf, withServer } from './live.ts';
import type { Own } from './resources.ts';

const everySecond = 'import "array"\noption task = {name: "each second", every: 1s}\narray.from(rows: [{a: 1}])';

/** How many runs there were after so many seconds, or as soon as there is one. */
const runsWithin = async ({ client }: Own, taskID: string, seconds: number): Promise<number> => {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const { runs = [] } = unwrap(await client.GET('/api/v2/tasks/{taskID}/runs', { path: { taskID } }));
    if (runs.length > 0 || Date.now() > deadline) return runs.length;
    await sleep(250);
  }
};

test('a task of a restored key-value store is active and never runs, until a restart', async () => {
  const { kv, taskID, token } = await withServer({}, async (source) => {
    const body = { org: source.onboarding?.org ?? '', flux: everySecond };
    const { id } = unwrap(await ownOf(source).client.POST('/api/v2/tasks', { body }));
    expect(await runsWithin(ownOf(source), id, 15)).toBeGreaterThan(0);
    return { taskID: id, token: tokenOf(source), kv: (await storesOf(ownOf(source))).kv };
  });
  await inFolder(async (folder) => {
    await withServer({ flags: dataIn(folder) }, async (restored) => {
      const { status } = await restoreKv(ownOf(restored), gzipSync(kv), { 'content-encoding': 'gzip' });
      expect(status).toBe(200);
      const own = ownOf(restored, token);
      const task = unwrap(await own.client.GET('/api/v2/tasks/{taskID}', { path: { taskID } }));
      expect({ every: task.every, status: task.status }).toEqual({ every: '1s', status: 'active' });
      expect(await runsWithin(own, taskID, 5)).toBe(0);
    });
    await withServer({ flags: dataIn(folder), setup: false }, async (restarted) => {
      expect(await runsWithin(ownOf(restarted, token), taskID, 15)).toBeGreaterThan(0);
    });
  });
}, 90_000);
