import { execFileSync } from 'node:child_process';
import { medianOf } from '../median.ts';

const rounds = 15;

/** Milliseconds that an import takes in a new process, by package. */
export function importTimes(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, taken] of times) {
      const ms = importTime(name);
      if (round >= 0) taken.push(ms); // the first one warms the disk's cache
    }
  return new Map([...times].map(([name, taken]) => [name, medianOf(taken)]));
}

function importTime(name: string): number {
  const code = `const t = performance.now(); await import('${name}'); console.log(performance.now() - t);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}
