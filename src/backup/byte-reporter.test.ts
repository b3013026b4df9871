import { expect, test } from '@jest/globals';
import { createByteReporter } from './byte-reporter.ts';
import type { BackupEvent } from './events.ts';

test('bytes are told a megabyte at a time, the rest in the end, and none twice', () => {
  const events: BackupEvent[] = [];
  const reporter = createByteReporter('7', (event) => events.push(event));
  for (let piece = 0; piece < 5; piece += 1) reporter.moved(262_144);
  reporter.done();
  reporter.done();
  expect(events).toEqual([
    { type: 'shard-bytes', shard: '7', bytes: 1_048_576 },
    { type: 'shard-bytes', shard: '7', bytes: 262_144 },
  ]);
});
