import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Capture, Cassette } from '../../src/testing/cassette.ts';
import { loadContract } from '../load-contract.ts';
import { smallScenario } from '../record/fixtures/small-scenario.ts';
import { recordScenario } from '../record/record-scenario.ts';
import { startServer, type ThrowawayServer } from '../server/throwaway.ts';
import { DisposableRefusedError, replayCassette } from './replay-cassette.ts';

const pinned = await loadContract();
let cassette: Cassette;
/** Two other runs were done on it: its counters stand elsewhere than those of the recording. */
let moved: ThrowawayServer;

beforeAll(async () => {
  const fresh = await startServer();
  cassette = await recordScenario(smallScenario, fresh, pinned);
  await fresh.stop();
  moved = await startServer();
  for (let round = 0; round < 2; round += 1) await recordScenario(smallScenario, moved, pinned);
}, 60_000);

afterAll(async () => {
  await moved.stop();
});

test('a cassette replays on a server whose counters have moved, without a difference', async () => {
  const { differences, unresolved, left, exchanges } = await replayCassette(cassette, moved, pinned);
  expect({ differences, unresolved, left }).toEqual({ differences: [], unresolved: [], left: [] });
  expect(exchanges).toEqual(cassette.exchanges);
}, 60_000);

const withCapture = (wrong: (capture: Capture) => Capture): Cassette => ({
  ...cassette,
  captures: cassette.captures.map(wrong),
});
const shardOf = (from: string, to: string) => (capture: Capture) =>
  capture.pointer.includes('/shards/') && capture.pointer.includes(from)
    ? { ...capture, pointer: capture.pointer.replace(from, to) }
    : capture;

const broken: readonly (readonly [string, (capture: Capture) => Capture])[] = [
  ['the wrong item of a list', shardOf('startTime=2019-12-30', 'startTime=2020-01-27')],
  ['an item that is not there', shardOf('startTime=2019-12-30', 'startTime=2001-01-01')],
  [
    'a list by place',
    (capture) => ({ ...capture, pointer: capture.pointer.replace('[bucketName=acmeq001-b1]', '[0]') }),
  ],
  [
    'another field',
    (capture) => (capture.pointer === 'body/id' ? { ...capture, pointer: 'body/links/self#9' } : capture),
  ],
];

test.each(broken)(
  'a capture that points to %s is found out',
  async (_, wrong) => {
    const { differences, unresolved } = await replayCassette(withCapture(wrong), moved, pinned);
    expect(differences.length + unresolved.length).toBeGreaterThan(0);
  },
  60_000,
);

test('one changed value in the recording is one difference', async () => {
  const [first, ...rest] = cassette.exchanges;
  if (first === undefined) throw new Error('the cassette is empty');
  const changed = { ...cassette, exchanges: [{ ...first, response: { ...first.response, status: 299 } }, ...rest] };
  const { differences } = await replayCassette(changed, moved, pinned);
  expect(differences).toEqual([{ exchange: '001', pointer: 'status', recorded: 299, live: 200 }]);
}, 60_000);

test('a cassette that wrecks a server is refused on one that is not ours', async () => {
  const refused = replayCassette(
    { ...cassette, disposable: 'set-up' },
    { url: moved.url, version: moved.version },
    pinned,
  );
  await expect(refused).rejects.toThrow(DisposableRefusedError);
});
