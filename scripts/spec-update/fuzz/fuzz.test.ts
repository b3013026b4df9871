import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

type Counts = {
  readonly documents: number;
  readonly refused: number;
  readonly pinned: number;
  readonly slowestMs: number;
};

/** A process of its own: jest on Node 20 cannot load swagger-parser, and a hang has to end. */
test('spoiled forms of the real document are refused with one error or pinned whole, none in more than 5 s', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--no-warnings', join(import.meta.dirname, 'fuzz.ts'), '40'],
    { encoding: 'utf8', timeout: 240_000 },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const counts = JSON.parse(stdout) as Counts; // what the script prints
  expect(counts.documents).toBe(40);
  expect(counts.refused).toBeGreaterThan(0);
  expect(counts.pinned).toBeGreaterThan(0);
  expect(counts.slowestMs).toBeLessThan(5000);
}, 250_000);
