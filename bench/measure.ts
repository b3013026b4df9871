/** What whole processes take, in turn, so that whatever else the machine does hits all of them alike. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { medianOf } from './median.ts';

/** Something that is measured: before each round it may prepare, and what it prepared is passed on. */
export type Contender = {
  readonly name: string;
  readonly command: string;
  readonly args: () => readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly after?: () => void;
};

export type Measured = { readonly name: string; readonly seconds: number; readonly peakMegabytes: number };

/** A first round is not counted: it warms caches. */
export async function measure(contenders: readonly Contender[], rounds: number): Promise<readonly Measured[]> {
  const runs = contenders.map((contender) => ({ contender, seconds: [] as number[], peaks: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1)
    for (const { contender, seconds, peaks } of runs) {
      const { time, peak } = await runOnce(contender);
      if (round === 0) continue;
      seconds.push(time);
      peaks.push(peak);
    }
  return runs.map(({ contender, seconds, peaks }) => ({
    name: contender.name,
    seconds: medianOf(seconds),
    peakMegabytes: Math.max(...peaks),
  }));
}

async function runOnce({ name, command, args, env, after }: Contender) {
  const given = args();
  const begin = performance.now();
  const child = spawn(command, given, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peak = 0;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 15);
  const [code] = (await once(child, 'close')) as [number | null]; // the event's first argument, by Node's contract
  const time = (performance.now() - begin) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${name} exited ${code}: ${said.slice(-2000)}`);
  after?.();
  return { time, peak };
}

/** The most that a process ever held, as Linux counts it; elsewhere 0. */
function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}

export function printMeasured(title: string, measured: readonly Measured[]): void {
  console.log(title);
  for (const { name, seconds, peakMegabytes } of measured)
    console.log(`  ${name.padEnd(32)} ${seconds.toFixed(2).padStart(7)} s  ${peakMegabytes.toFixed(0).padStart(4)} MB`);
}
