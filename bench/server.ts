/** A throwaway server, and the official CLI beside it, as the repository's own script starts and builds them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type BenchServer = { readonly url: string; readonly token: string; readonly stop: () => Promise<void> };

const script = ['--import', 'tsx', 'scripts/influxd.ts'];

/** @throws where no server can be started; what the script said is on the terminal */
export async function startServer(): Promise<BenchServer> {
  const child = spawn(process.execPath, [...script, 'start'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    const [, url, token] = /INFLUX_URL=(\S+) INFLUX_TOKEN=(\S+)/.exec(line) ?? [];
    if (url === undefined || token === undefined) continue;
    const stop = async (): Promise<void> => {
      child.kill('SIGINT');
      await once(child, 'exit');
    };
    return { url, token, stop };
  }
  throw new Error('the server did not start');
}

/** Builds it where it is not there yet. */
export function cliPath(): string {
  const { stdout } = spawnSync(process.execPath, [...script, 'cli'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const path = /^influx: (.+)$/m.exec(stdout)?.[1];
  if (path === undefined) throw new Error('there is no influx CLI to measure against');
  return path;
}
