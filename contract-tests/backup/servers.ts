/** Servers of a test: started when they are asked for, all stopped in the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type ServerOptions, type ThrowawayServer } from '../server/throwaway.ts';
import type { Place } from './server-shards.ts';

export type TestServer = Place & {
  readonly pid: number;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

export type TestBed = {
  readonly start: (options?: ServerOptions) => Promise<TestServer>;
  /** A new path in a temp folder; nothing is there yet. */
  readonly path: () => string;
  readonly close: () => Promise<void>;
};

export const testServer = ({ url, onboarding, pid, folder, stop }: ThrowawayServer, token = ''): TestServer => ({
  ...{ url, pid, folder, stop },
  token: onboarding?.token ?? token,
});

export const openTestBed = async (): Promise<TestBed> => {
  const folder = await mkdtemp(join(tmpdir(), 'influx-contract-backup-'));
  const servers: TestServer[] = [];
  let paths = 0;
  return {
    start: async (options) => {
      const server = testServer(await startServer(options));
      servers.push(server);
      return server;
    },
    path: () => join(folder, String((paths += 1))),
    close: async () => {
      for (const server of servers) await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
