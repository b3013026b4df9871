/**
 * What `npm run generate` takes against openapi-typescript alone on the document that it ends up with.
 * Both are processes of their own, started the same way and in turn, so that load on the machine hits both.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { medianOf } from './median.ts';

const goal = 1.3;
const rounds = 5;

export function generate(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-bench-'));
  const flags = ['--alphabetize', '--default-non-nullable', 'false', '--empty-objects-unknown'];
  const alone = ['node_modules/openapi-typescript/bin/cli.js', 'generated/openapi.json', '-o', join(folder, 'a.ts')];
  const times = { ours: [] as number[], alone: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(timeOf(['scripts/generate.ts', '--check']));
      times.alone.push(timeOf([...alone, ...flags]));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [ours, theirs] = [medianOf(times.ours), medianOf(times.alone)];
  const ratio = ours / theirs;
  console.log(
    `generate: ${ours.toFixed(0)} ms; openapi-typescript alone: ${theirs.toFixed(0)} ms; ` +
      `ratio ${ratio.toFixed(2)} (goal ${goal} or less, median of ${rounds}, in turn)`,
  );
  return ratio <= goal;
}

function timeOf(script: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}
