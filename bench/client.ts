/** `npm run bench -- client`: the built client against bare `fetch`, openapi-fetch and the official client, in one run. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSize, builtForNode } from './client/bundle.ts';
import type { Cost, Costs } from './client/calls.ts';
import { importTimes } from './client/imports.ts';
import { typeCheckTimes } from './client/type-checks.ts';

type Value = { readonly name: string; readonly value: number; readonly beside?: string };
type Goal = { readonly against: string; readonly ratio: number };

const bare = 'bare fetch';
const theirs = '@influxdata/influxdb-client';

/** Prints what was measured, each beside ours; `true` where the goal, if there is one, is reached. */
function told(title: string, unit: string, values: readonly Value[], goal?: Goal): boolean {
  const of = (wanted: string): number => values.find(({ name }) => name === wanted)?.value ?? NaN;
  console.log(title);
  for (const { name, value, beside = '' } of values) {
    const ratio = name === 'ours' ? '' : `  ours is ${(of('ours') / value).toFixed(2)} of it`;
    console.log(`  ${name.padEnd(28)} ${value.toFixed(unit === 'bytes' ? 0 : 3).padStart(8)} ${unit}${beside}${ratio}`);
  }
  if (!goal) return true;
  const ratio = of('ours') / of(goal.against);
  const reached = ratio <= goal.ratio;
  const outcome = reached ? 'reached' : 'MISSED ';
  console.log(`  ${outcome} ${ratio.toFixed(2)} of ${goal.against}, goal ${goal.ratio.toFixed(2)}`);
  return reached;
}

async function callCosts(folder: string): Promise<Costs> {
  const [server, calls] = [join(folder, 'answering.mjs'), join(folder, 'calls.mjs')];
  await builtForNode('bench/client/answering.ts', server);
  await builtForNode('bench/client/calls.ts', calls);
  const answering = spawn(process.execPath, [server], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [address] = (await once(answering.stdout, 'data')) as [Buffer]; // the event's argument, by Node's contract
    const { stdout } = spawnSync(process.execPath, [calls, address.toString().trim()], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout) as Costs; // calls.ts printed it
  } finally {
    answering.kill();
  }
}

const valuesOf = (costs: readonly Cost[]): readonly Value[] =>
  costs.map(({ name, ms, cpuMs }) => ({ name, value: ms, beside: `, ${cpuMs.toFixed(3)} ms of the processor` }));

/** By the processor's time too: less disturbed by what else runs on the machine. */
function cpuTold(costs: readonly Cost[]): void {
  const of = (wanted: string): number => costs.find(({ name }) => name === wanted)?.cpuMs ?? NaN;
  console.log(`          of the processor's time ${(of('ours') / of(bare)).toFixed(2)} of ${bare}`);
}

export async function client(): Promise<boolean> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync('.cache/bench-'); // below the package, so that its own name is found
  try {
    const { one, many, write } = await callCosts(folder);
    const goal = { against: bare, ratio: 1.1 };
    const outcomes = [told('small GET, one at a time:', 'ms', valuesOf(one), goal)];
    cpuTold(one);
    outcomes.push(told('small GET, 32 at once, per call:', 'ms', valuesOf(many), goal));
    cpuTold(many);
    told('write of 5,000 lines (gzip, but openapi-fetch has none):', 'ms', valuesOf(write));

    const packages = { ours: 'influx-contract', 'openapi-fetch': 'openapi-fetch', [theirs]: theirs };
    const times = importTimes(Object.values(packages));
    const imports = Object.entries(packages).map(([name, from]) => ({ name, value: times.get(from) ?? NaN }));
    outcomes.push(told('import, new process:', 'ms', imports, { against: theirs, ratio: 0.5 }));

    const sizes = [
      { name: 'ours', value: await bundleSize("export { createClient } from 'influx-contract'") },
      { name: 'openapi-fetch', value: await bundleSize("export { default } from 'openapi-fetch'") },
      { name: theirs, value: await bundleSize(`export { InfluxDB } from '${theirs}'`) },
    ];
    told('bundle for browsers, minified, gzip:', 'bytes', sizes);

    const checks = [...typeCheckTimes(folder)].map(([name, { seconds, check }]) => ({
      name,
      value: seconds,
      beside: `, ${check.toFixed(2)} s of it checking`,
    }));
    told('type-check of 200 calls, skipLibCheck off (the official client types no such calls):', 's', checks);
    return outcomes.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
