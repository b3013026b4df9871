/** `npm run bench -- restore [MILLIONS …]`: a whole server restored by us, each shard read back, against the official CLI, which reads nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from './goals.ts';
import { measure, printMeasured, type Contender } from './measure.ts';
import { seedPoints, shards } from './seed-points.ts';
import { cliPath, startServer, type BenchServer } from './server.ts';

const rounds = 5;
/** The CLI compresses what it finds uncompressed, and sends on what it finds compressed, as its own backups are. */
const goals = [
  { ours: 'ours, read back', against: 'influx restore, uncompressed', ratio: 0.3 },
  { ours: 'ours, read back', against: 'influx restore', ratio: 0.3 },
];

export async function restore(sizes: readonly number[]): Promise<boolean> {
  let reached = true;
  for (const millions of sizes) reached = (await restoreOf(millions)) && reached;
  return reached;
}

/** Onto the server that was backed up: it holds its own token before and after, and is emptied by each. */
async function restoreOf(millions: number): Promise<boolean> {
  const influx = cliPath();
  const server = await startServer();
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-bench-'));
  const env = { HOME: folder, INFLUX_HOST: server.url, INFLUX_URL: server.url, INFLUX_TOKEN: server.token };
  const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
  try {
    const { bytes } = await seedPoints(server, millions * 1e6);
    runOrThrow(process.execPath, ['dist/cli.js', 'backup', ours], env);
    runOrThrow(influx, ['backup', theirs], env);
    const measured = await measure(contendersFor(server, { influx, ours, theirs, env }), rounds);
    const size = `${(bytes / 1_048_576).toFixed(0)} MiB in ${shards} shards`;
    printMeasured(`restore of ${millions} million points, ${size}, median of ${rounds}:`, measured);
    return judge(measured, goals);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Given = {
  readonly influx: string;
  readonly ours: string;
  readonly theirs: string;
  readonly env: Contender['env'];
};

const contendersFor = ({ url, token }: BenchServer, { influx, ours, theirs, env }: Given): readonly Contender[] => {
  const wipe = `--confirm-wipe=${new URL(url).host}`;
  return [
    {
      name: 'ours, read back',
      command: process.execPath,
      args: () => ['dist/cli.js', 'restore', ours, '--full', wipe],
      env,
    },
    {
      name: 'influx restore, uncompressed',
      command: influx,
      args: () => ['restore', '--full', '--operator-token', token, ours],
      env,
    },
    {
      name: 'influx restore',
      command: influx,
      args: () => ['restore', '--full', '--operator-token', token, theirs],
      env,
    },
  ];
};

function runOrThrow(command: string, args: readonly string[], env: Contender['env']): void {
  const { status, stderr } = spawnSync(command, args, { env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${stderr}`);
}
