/** Servers of a test: started when they are asked for, all stopped in the end. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type ServerOptions, type ThrowawayServer } from '../server/throwaway.ts';
import type { Place } from './server-shards.ts';

export type TestServer = Place & {
  readonly pid: number;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** One that can be killed, and comes back with its data at another address. */
export type DurableServer = {
  readonly now: () => TestServer;
  readonly kill: () => void;
  /** Starts it again where it was killed. */
  readonly revive: () => Promise<void>;
};

export type TestBed = {
  readonly start: (options?: ServerOptions) => Promise<TestServer>;
  readonly startDurable: () => Promise<DurableServer>;
  /** A new path in a temp folder; nothing is there yet. */
  readonly path: () => string;
  readonly close: () => Promise<void>;
};

const asTestServer = ({ url, onboarding, pid, folder, stop }: ThrowawayServer, token = ''): TestServer => ({
  ...{ url, pid, folder, stop },
  token: onboarding?.token ?? token,
});

/** Its data is in a folder of the test's: a server takes its own along. */
const dataIn = (folder: string): readonly string[] => [
  ...['--bolt-path', join(folder, 'influxd.bolt'), '--engine-path', join(folder, 'engine')],
  ...['--sqlite-path', join(folder, 'influxd.sqlite')],
];

export const openTestBed = async (): Promise<TestBed> => {
  const folder = await mkdtemp(join(tmpdir(), 'influx-contract-backup-'));
  const servers: TestServer[] = [];
  let paths = 0;
  const path = (): string => join(folder, String((paths += 1)));
  const start = async (options: ServerOptions = {}, token?: string): Promise<TestServer> => {
    const server = asTestServer(await startServer(options), token);
    servers.push(server);
    return server;
  };
  const startDurable = async (): Promise<DurableServer> => {
    const data = path();
    await mkdir(data);
    let server = await start({ flags: dataIn(data) });
    let killed = false;
    return {
      now: () => server,
      kill: () => {
        killed = true;
        process.kill(server.pid, 'SIGKILL');
      },
      revive: async () => {
        if (!killed) return;
        await server.stop();
        server = await start({ flags: dataIn(data), setup: false }, server.token);
        killed = false;
      },
    };
  };
  const close = async (): Promise<void> => {
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { start, startDurable, path, close };
};
