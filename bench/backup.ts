/** `npm run bench -- backup [MILLIONS …]`: a backup by us, hashed and scanned, against the official CLI's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, type Goal } from './goals.ts';
import { measure, printMeasured, type Contender } from './measure.ts';
import { seedPoints, shards } from './seed-points.ts';
import { cliPath, startServer } from './server.ts';
import { startSpeedyRelay } from './speedy-relay.ts';

const rounds = 5;

/** The second pair goes through the same relay, which takes time of its own. */
const goalsAt = (millions: number): readonly Goal[] =>
  millions >= 20
    ? [{ ours: 'ours', against: 'influx backup', ratio: 0.15 }]
    : [
        { ours: 'ours', against: 'influx backup', ratio: 0.25 },
        { ours: 'ours, by relay', against: 'influx backup, speedy, by relay', ratio: 0.6 },
      ];

export async function backup(sizes: readonly number[]): Promise<boolean> {
  let reached = true;
  for (const millions of sizes) reached = (await backupOf(millions)) && reached;
  return reached;
}

async function backupOf(millions: number): Promise<boolean> {
  const influx = cliPath();
  const server = await startServer();
  const relay = await startSpeedyRelay(server.url);
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-bench-'));
  try {
    const { bytes } = await seedPoints(server, millions * 1e6);
    const dir = join(folder, 'backup');
    const after = (): void => {
      rmSync(dir, { recursive: true });
    };
    const env = { HOME: folder, INFLUX_HOST: server.url, INFLUX_URL: server.url, INFLUX_TOKEN: server.token };
    const byRelay = { ...env, INFLUX_HOST: relay.url, INFLUX_URL: relay.url };
    const ours = { command: process.execPath, args: () => ['dist/cli.js', 'backup', dir], after };
    const theirs = { command: influx, args: () => ['backup', dir], after };
    const contenders: readonly Contender[] = [
      { name: 'ours', ...ours, env },
      { name: 'influx backup', ...theirs, env },
      { name: 'ours, by relay', ...ours, env: byRelay },
      { name: 'influx backup, speedy, by relay', ...theirs, env: byRelay },
    ];
    const measured = await measure(contenders, rounds);
    const size = `${(bytes / 1_048_576).toFixed(0)} MiB in ${shards} shards`;
    printMeasured(`backup of ${millions} million points, ${size}, median of ${rounds}:`, measured);
    return judge(measured, goalsAt(millions));
  } finally {
    relay.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
