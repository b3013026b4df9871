import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { secretForms } from '../../contract-tests/record/secrets/secret-forms.ts';
import { startServer } from '../../contract-tests/server/throwaway.ts';
import { eavesdrop } from './fixtures/eavesdropper.ts';

const cli = join(import.meta.dirname, '..', 'cli.ts');

const contract = async (args: readonly string[], env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'contract', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null]; // the event's arguments, by Node's contract
  return { code, text: Buffer.concat(printed).toString() };
};

test('a run against a server of somebody else prints and writes none of the secrets that it used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const server = await startServer();
  const proxy = await eavesdrop(server.url);
  const token = server.onboarding?.token ?? '';
  try {
    const file = join(folder, 'contract.json');
    const run = await contract(['--url', proxy.url, '--yes', '--json', file], { INFLUX_TOKEN: token });
    const report = await readFile(file, 'utf8');
    // It is a failing run, too: a server that nobody recorded on has names of its own, which differ from the recordings.
    expect(run.text).toContain('findings');
    expect(proxy.secrets.size).toBeGreaterThan(3);
    expect([...proxy.secrets]).toContain(token);
    const told = [...proxy.secrets]
      .filter((secret) => secret.length >= 8)
      .filter((secret) => secretForms(secret).some((form) => run.text.includes(form) || report.includes(form)));
    expect(told).toEqual([]);
  } finally {
    await proxy.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }
});

test('a server that is not there cannot be judged by: exit code 2 and one line', async () => {
  const run = await contract(['--url', 'http://127.0.0.1:9', '--yes', '--wait', '0'], {
    INFLUX_TOKEN: 'canary-token-that-is-long',
  });
  expect(run.code).toBe(2);
  expect(run.text.trim().split('\n')).toHaveLength(1);
  expect(run.text).not.toContain('canary-token');
});
