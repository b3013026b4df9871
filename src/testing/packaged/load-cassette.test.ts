import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formatCassette } from '../cassette-file.ts';
import { cassetteOf } from '../fixtures.ts';
import { cassetteNames, cassetteVersions, loadCassette } from './load-cassette.ts';

test('the cassettes of the package are found by name, of the newest version unless told', async () => {
  const [newest = ''] = await cassetteVersions();
  const cassette = await loadCassette('buckets');
  expect([cassette.scenario, cassette.server.version]).toEqual(['buckets', newest]);
  expect(await loadCassette('buckets', { version: newest })).toEqual(cassette);
  expect(await cassetteNames()).toContain('buckets');
});

test('a name that there is none of is refused with those that there are', async () => {
  await expect(loadCassette('bucket')).rejects.toThrow(/^there is no cassette "bucket"; there are .*\bbuckets\b/);
});

test('any other is read from its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'influx-contract-cassette-'));
  try {
    const file = join(folder, 'mine.json');
    await writeFile(file, formatCassette(cassetteOf([])));
    expect((await loadCassette(file)).scenario).toBe('made-up');
    await writeFile(file, '{"format": 2}');
    await expect(loadCassette(file)).rejects.toThrow('not a cassette of format 1 at /format');
  } finally {
    await rm(folder, { recursive: true });
  }
});
