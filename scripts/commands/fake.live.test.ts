import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, expect, test } from '@jest/globals';
import { packageFile } from '../../contract-tests/package-file.ts';
import { builtCli } from './fixtures/built-cli.ts';
import { runCli, type Ended } from './fixtures/run-cli.ts';

/** Within the package: the command finds its recordings from where it lies. */
const reports = packageFile('reports');
mkdirSync(reports, { recursive: true });
const folder = mkdtempSync(join(reports, 'fake-'));
const cli = builtCli(folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`it ended with ${code} before it listened`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
      if (url !== undefined) resolve(url);
    });
  });

/** Starts it on a free port, asks, ends it with a signal. */
const during = async (args: readonly string[], work: (url: string) => Promise<void>): Promise<Ended> => {
  let asked: Promise<void> | undefined;
  const ended = await runCli(cli, ['fake', '--port', '0', ...args], {
    onStart: (child) => {
      asked = urlOf(child)
        .then(work)
        .finally(() => child.kill('SIGINT'));
    },
  });
  await asked;
  return ended;
};

test('it plays a recording to whoever asks, and says what was not recorded', async () => {
  const { code, stderr } = await during(['--cassette', 'ping-health-ready'], async (url) => {
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const miss = await fetch(`${url}/api/v3/query`);
    expect([miss.status, await miss.json()]).toMatchObject([501, { code: 'not recorded' }]);
  });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^GET \/health → 200 ping-health-ready \d+\n/);
  expect(stderr).toContain('GET /api/v3/query → 501 no recorded answer is left for GET /api/v3/query; the nearest');
});

test('with --strict, what was missed or not asked for is told and fails', async () => {
  const { code, stderr } = await during(['--cassette', 'ping-health-ready', '--strict'], async (url) => {
    await fetch(`${url}/nothing`);
  });
  expect(code).toBe(1);
  expect(stderr).toContain('not asked for: ');
});

test('without a name it has all recordings', async () => {
  const { stdout } = await during([], async (url) => {
    expect((await fetch(`${url}/api/v2/setup`)).status).toBe(200);
  });
  expect(Number(/answers from (\d+) recordings/.exec(stdout)?.[1])).toBeGreaterThan(30);
});

test.each([
  ['a port that is none', ['--port', 'x'], 'it is a number from 0 to 65535'],
  ['a cassette that is none', ['--cassette', 'x'], 'there is no cassette "x"; there are '],
  ['a version that was not recorded', ['--influxdb', '1.8.0'], 'no such file'],
])('%s cannot begin', async (_name, args, message) => {
  const { code, stderr } = await runCli(cli, ['fake', ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('the recordings that there are can be listed', async () => {
  const { code, stdout } = await runCli(cli, ['fake', '--list']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^buckets +\d+ exchanges {2}Buckets from creation/m);
});
