import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { contractOf } from '../../contract-tests/contract-of.ts';
import { loadInputs } from '../../contract-tests/load-inputs.ts';
import { inventory } from '../../contract-tests/record/guest/inventory.ts';
import { secretForms } from '../../contract-tests/record/secrets/secret-forms.ts';
import { startServer } from '../../contract-tests/server/throwaway.ts';
import { eavesdrop } from './fixtures/eavesdropper.ts';
import { watchedProxy } from './fixtures/watched-proxy.ts';

const { pinned } = await loadInputs();
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

test('a token that may not do all that a run does is refused, with what it lacks, before anything is written', async () => {
  const server = await startServer();
  const proxy = await watchedProxy(server.url);
  const headers = { authorization: `Token ${server.onboarding?.token ?? ''}`, 'content-type': 'application/json' };
  const jsonOf = async (response: Response) => (await response.json()) as Record<string, unknown>; // the server's own answers
  try {
    const { orgs } = await jsonOf(await fetch(`${server.url}/api/v2/orgs`, { headers }));
    const [org] = orgs as readonly { readonly id: string }[]; // as setup made it
    const permissions = [{ action: 'read', resource: { type: 'buckets', orgID: org?.id } }];
    const body = JSON.stringify({ orgID: org?.id, permissions });
    const made = await jsonOf(await fetch(`${server.url}/api/v2/authorizations`, { method: 'POST', headers, body }));
    const before = await inventory(server, contractOf(pinned));
    const run = await contract(['--url', proxy.url, '--yes'], { INFLUX_TOKEN: String(made['token']) });
    expect(run.code).toBe(2);
    expect(run.text).toContain('the token lacks');
    expect(run.text).toContain('write:orgs');
    expect(run.text).toContain('write:users');
    expect(run.text.trim().split('\n')).toHaveLength(1);
    expect(proxy.writes()).toBe(2); // deletes of what is not there
    expect(await inventory(server, contractOf(pinned))).toEqual(before);
    const unknown = await contract(['--url', proxy.url, '--yes'], { INFLUX_TOKEN: 'nobody-made-this-token' });
    expect([unknown.code, unknown.text]).toEqual([2, expect.stringContaining('does not know this token')]);
  } finally {
    await proxy.close();
    await server.stop();
  }
});

test('a server that is still starting is waited for', async () => {
  let asked = 0;
  const starting = createServer((_, answer) => {
    asked += 1;
    answer.writeHead(asked < 3 ? 503 : 200, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(asked < 3 ? { status: 'starting' } : { status: 'pass', version: 'v2.9.1', orgs: [] }));
  });
  await new Promise<void>((resolve) => starting.listen(0, '127.0.0.1', resolve));
  const { port } = starting.address() as AddressInfo; // a TCP server's address is never a string
  try {
    const run = await contract(['--url', `http://127.0.0.1:${port}`, '-t', 'ping'], { INFLUX_TOKEN: 'any' });
    expect([run.code, run.text]).toEqual([2, expect.stringContaining('nobody is there to be asked')]);
    expect(asked).toBeGreaterThan(3);
  } finally {
    starting.close();
  }
});

test.each([
  [['-t', 'no such scenario'], 'no scenario has'],
  [['--tag', 'No such tag'], 'no operation is tagged'],
  [['--operation', 'GET /nothing'], 'has no operation'],
])('a filter that matches nothing cannot be judged by: %p', async (filter, said) => {
  const run = await contract(filter, {});
  expect([run.code, run.text]).toEqual([2, expect.stringContaining(said)]);
});

test('a filtered run on throwaway servers says how far it is in plain lines, and nothing of what it left out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const json = join(folder, 'contract.json');
  try {
    const run = await contract(['--server', 'influxd', '--operation', 'GET /ping', '--confirm', '--json', json], {});
    expect(run.text).toMatch(/^ping-health-ready: \d+ of \d+ exchanges, \d+ findings, \d+ new/m);
    expect(run.text).not.toContain('\u001b');
    expect(run.text).toMatch(/confirmed: \d+ findings held .* 0 did not/);
    const report = JSON.parse(await readFile(json, 'utf8')) as {
      stale: unknown[];
      findings: { operations: string[] }[];
    }; // by its schema
    expect(report.stale).toEqual([]);
    expect(report.findings.every(({ operations }) => operations.includes('GET /ping'))).toBe(true);
    expect(run.code).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
