/**
 * What a live run of the suite adds to each exchange beside a bare `fetch` of the same requests with the same answers:
 * the median time from an answer to the next request, ours less the bare one's. Each is a process of its own behind the same relay.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startExchangeRelay } from './exchange-relay.ts';
import { medianOf } from './median.ts';
import { startServer } from './server.ts';

const goalMs = 1;
const goalMegabytes = 300;

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const [code] = (await once(child, 'close')) as [number | null]; // the event's first argument, by Node's contract
  // A server with neighbours may show what the recordings do not: the time is the same.
  if (code !== 0 && code !== 1) throw new Error(`${args[0] ?? ''} exited ${code}: ${said}`);
  return code;
}

export async function contract(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-bench-'));
  const server = await startServer();
  const relay = await startExchangeRelay(server.url);
  try {
    const report = join(folder, 'contract.json');
    await run(['scripts/cli.ts', 'contract', '--url', relay.url, '--yes', '--json', report], {
      INFLUX_TOKEN: server.token,
    });
    const ours = medianOf(relay.gaps);
    const requests = join(folder, 'requests.json');
    writeFileSync(
      requests,
      JSON.stringify(relay.exchanges.map(({ method, path, headers, body }) => ({ method, path, headers, body }))),
    );
    relay.restart();
    await run(['bench/bare-fetch.ts', relay.url, requests], {});
    const bare = medianOf(relay.gaps);
    const { peakMegabytes } = JSON.parse(readFileSync(report, 'utf8')) as { peakMegabytes: number }; // by its schema
    const cost = ours - bare;
    console.log(
      `contract: ${relay.exchanges.length} exchanges; from an answer to the next request ${ours.toFixed(2)} ms, ` +
        `bare fetch ${bare.toFixed(2)} ms, ratio ${(ours / bare).toFixed(2)}\n` +
        `  ${cost < goalMs ? 'reached' : 'MISSED '} ${cost.toFixed(2)} ms an exchange at the median, goal less than ${goalMs}\n` +
        `  ${peakMegabytes < goalMegabytes ? 'reached' : 'MISSED '} ${peakMegabytes.toFixed(0)} MB at most, goal less than ${goalMegabytes}`,
    );
    return cost < goalMs && peakMegabytes < goalMegabytes;
  } finally {
    relay.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
