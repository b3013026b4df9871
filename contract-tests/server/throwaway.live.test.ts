import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './throwaway.ts';

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const gone = async (pid: number): Promise<boolean> => {
  for (let i = 0; i < 200 && alive(pid); i += 1) await sleep(25);
  return !alive(pid);
};

test('a set-up server answers to its token on the loopback address and is gone after stop', async () => {
  const server = await startServer();
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  const me = await fetch(`${server.url}/api/v2/me`, {
    headers: { authorization: `Token ${server.onboarding?.token ?? ''}` },
  });
  expect(me.status).toBe(200);
  await server.stop();
  await server.stop(); // a second stop is fine
  expect(await gone(server.pid)).toBe(true);
});

test('a server without setup still offers it', async () => {
  const server = await startServer({ setup: false });
  const answer = (await (await fetch(`${server.url}/api/v2/setup`)).json()) as { allowed: boolean };
  expect(answer.allowed).toBe(true);
  expect(server.onboarding).toBeUndefined();
  await server.stop();
});

test('a version that nobody has is refused with the command that builds it', async () => {
  await expect(startServer({ version: '0.0.9' })).rejects.toThrow('npm run influxd -- build 0.0.9');
});

test('flags that influxd refuses are told with its last words', async () => {
  await expect(startServer({ flags: ['--no-such-flag'] })).rejects.toThrow(/no-such-flag/);
});

const folderGone = async (folder: string): Promise<boolean> => {
  for (let i = 0; i < 200 && existsSync(folder); i += 1) await sleep(25);
  return !existsSync(folder);
};

// A parent in a process of its own, which can be killed: it prints the server's pid and folder, then waits.
const parent = `
  import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'throwaway.ts'))};
  const server = await startServer();
  process.stdout.write(JSON.stringify([server.pid, server.folder]));
  setInterval(() => {}, 1000);
`;

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'a parent that gets %s takes its server and temp folder along',
  async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer]; // one string per line, by Node's contract
    const [pid, folder] = JSON.parse(line.toString()) as [number, string];
    expect(existsSync(folder)).toBe(true);
    expect(alive(pid)).toBe(true);
    child.kill(signal);
    expect(await gone(pid)).toBe(true);
    expect(await folderGone(folder)).toBe(true);
  },
  30_000,
);
