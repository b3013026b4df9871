/**
 * A script of each kind of finding, run by a shell: its last request gets the recorded status. `contract --confirm` sends
 * the same steps for all findings. A server of its own for each scenario that changes one for good.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { loadInputs } from '../../load-inputs.ts';
import { readCassettes } from '../../record/cassette-folder.ts';
import { defaultVersion } from '../../server/locate.ts';
import { startServer, type ThrowawayServer } from '../../server/throwaway.ts';
import { judge } from '../judge.ts';

const inputs = await loadInputs();
const cassettes = await readCassettes(defaultVersion);
const { findings } = judge({ ...inputs, cassettes, full: false, serverVersion: defaultVersion });

type Script = { readonly cassette: Cassette; readonly exchange: Exchange; readonly lines: readonly string[] };

const ofItsKind = new Set<string>();

const scripts = findings.flatMap(({ id, code, evidence, repro: lines }): readonly (readonly [string, Script])[] => {
  if (!('cassette' in evidence) || lines === undefined || ofItsKind.has(code)) return [];
  ofItsKind.add(code);
  const cassette = cassettes.find(({ scenario }) => scenario === evidence.cassette);
  const exchange = cassette?.exchanges.find((each) => each.id === evidence.exchange);
  return cassette === undefined || exchange === undefined ? [] : [[id, { cassette, exchange, lines }]];
});

let shared: ThrowawayServer;
beforeAll(async () => {
  shared = await startServer();
});
afterAll(() => shared.stop());

const bash = async (lines: readonly string[], { url, onboarding }: ThrowawayServer): Promise<string> => {
  const env = {
    ...process.env,
    INFLUX_URL: url,
    THROWAWAY_URL: url,
    INFLUX_TOKEN: onboarding?.token ?? '',
    INFLUX_PASSWORD: onboarding?.password ?? '',
  };
  const { stdout } = await promisify(execFile)('bash', ['-c', lines.join('\n')], {
    env,
    encoding: 'latin1',
    timeout: 60_000,
  });
  return stdout;
};

const onServerFor = async ({ cassette, lines }: Script): Promise<string> => {
  if (cassette.disposable === false) return bash(lines, shared);
  const server = await startServer({ setup: cassette.disposable === 'set-up' });
  try {
    return await bash(lines, server);
  } finally {
    await server.stop();
  }
};

/** curl prints an interim answer before the one that counts. */
const lastStatus = (output: string): number =>
  Number([...output.matchAll(/^HTTP\/1\.1 (\d+)/gm)].filter(([, status]) => status !== '100').at(-1)?.[1]);

/** What was waited for when it was recorded may be another answer at first. */
const tries = ({ exchange }: Script): number => (exchange.until === undefined ? 1 : 20);

const statusOf = async (script: Script, left = tries(script)): Promise<number> => {
  const status = lastStatus(await onServerFor(script));
  return status === script.exchange.response.status || left === 1 ? status : statusOf(script, left - 1);
};

test.each(scripts)('%s', async (_, script) => {
  expect(await statusOf(script)).toBe(script.exchange.response.status);
});
