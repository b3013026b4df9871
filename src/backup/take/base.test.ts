import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizesOf } from './base.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'base-'));
});
afterEach(() => rm(dir, { recursive: true }));

const run = '20261124T104500Z';

test('a file that is pruned while the base is read is passed over, as is what is no shard', async () => {
  await writeFile(join(dir, `${run}.8.tar`), 'twelve bytes');
  await writeFile(join(dir, 'notes.txt'), 'twelve bytes');
  const sizes = await sizesOf(dir, [`${run}.7.tar`, `${run}.8.tar`, 'notes.txt']);
  expect([...sizes]).toEqual([[12, [`${run}.8.tar`]]]);
});

test('a base whose files cannot be looked at is a bad option', async () => {
  await writeFile(join(dir, 'file'), '');
  await expect(sizesOf(join(dir, 'file'), [`${run}.7.tar`])).rejects.toMatchObject({ code: 'bad-option' });
});
