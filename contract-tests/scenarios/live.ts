/** For tests that need a server of their own to race or to wreck: what a scenario would get, and the two stores of a backup. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, unwrap } from '../../src/client/index.ts';
import { startServer, type ServerOptions, type ThrowawayServer } from '../server/throwaway.ts';
import type { Own } from './resources.ts';
import { metadataPart } from './shard-source.ts';

export const tokenOf = ({ onboarding }: ThrowawayServer): string => onboarding?.token ?? '';

export const ownOf = (server: ThrowawayServer, token = tokenOf(server)): Own => ({
  client: createClient({ url: server.url, token }),
  name: (suffix) => `live-${suffix}`,
});

export const storesOf = async ({ client }: Own) => {
  const answer = await client.GET('/api/v2/backup/metadata', { parseAs: 'bytes' });
  const bytes = unwrap(answer);
  return { kv: metadataPart(bytes, answer.headers, 'kv'), sql: metadataPart(bytes, answer.headers, 'sql') };
};

/** What a server answers whose key-value store was restored, or was to be. */
export const restoreKv = async ({ client }: Own, body: Uint8Array, headers: Readonly<Record<string, string>> = {}) => {
  const octets = { 'content-type': 'application/octet-stream', ...headers };
  const response = await client.send({ method: 'POST', path: '/api/v2/restore/kv', headers: octets, body });
  return { status: response.status, text: await response.text() };
};

/** Whether a token is good for anything here. */
export const statusOfMe = async (server: ThrowawayServer, token: string): Promise<number> =>
  (await ownOf(server, token).client.GET('/api/v2/me')).status;

/** Runs `work` on a server of its own. */
export const withServer = async <T>(
  options: ServerOptions,
  work: (server: ThrowawayServer) => Promise<T>,
): Promise<T> => {
  const server = await startServer(options);
  return work(server).finally(server.stop);
};

/** Flags for a server whose data is in a folder of the test's, so that it can be started a second time. */
export const dataIn = (folder: string): readonly string[] => [
  ...['--bolt-path', join(folder, 'influxd.bolt'), '--engine-path', join(folder, 'engine')],
  ...['--sqlite-path', join(folder, 'influxd.sqlite')],
];

/** Runs `work` in a temp folder. */
export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'influx-contract-data-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
