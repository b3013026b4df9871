/** For live tests of the backup: a seeded server behind a relay that counts and meddles, a folder, and what a run did. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, unwrap, type InfluxClient } from '../../client/index.ts';
import type { BackupEvent } from '../events.ts';
import { parseInventory } from '../folder/inventory-json.ts';
import type { Inventory } from '../folder/inventory.ts';
import { parseManifest } from '../folder/manifest-json.ts';
import type { Manifest } from '../folder/manifest.ts';
import type { Run } from '../run.ts';
import type { BackupOptions } from './options.ts';

export type Meddler = (incoming: IncomingMessage, response: ServerResponse, pass: () => void) => void;

type Relay = {
  readonly url: string;
  /** Paths that were asked for since the last `forget`, without their queries. */
  readonly asked: () => readonly string[];
  readonly shardsAsked: () => readonly string[];
  readonly forget: () => void;
  /** Gets the requests for one path instead of the server; `undefined` lets them pass again. */
  readonly meddle: (path: string, meddler: Meddler | undefined) => void;
  readonly close: () => Promise<void>;
};

async function startRelay(target: string): Promise<Relay> {
  let paths: string[] = [];
  const meddlers = new Map<string, Meddler>();
  const server = createServer((incoming, response) => {
    const path = incoming.url?.split('?')[0] ?? '';
    paths.push(path);
    const pass = (): void => {
      forward(target, incoming, response);
    };
    const meddler = meddlers.get(path);
    if (meddler) meddler(incoming, response, pass);
    else pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => paths,
    shardsAsked: () => paths.flatMap((path) => /\/backup\/shards\/(\d+)$/.exec(path)?.[1] ?? []),
    forget: () => (paths = []),
    meddle: (path, meddler) => {
      if (meddler) meddlers.set(path, meddler);
      else meddlers.delete(path);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(target: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '/' } = incoming;
  const onward = request(`${target}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

export async function eventsOf(run: Run<unknown>): Promise<BackupEvent[]> {
  const events: BackupEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

/** Aborts when the `count`th event of this type is told. */
export async function abortAt(run: Run<unknown>, aborter: AbortController, type: BackupEvent['type'], count: number) {
  let seen = 0;
  for await (const event of run) if (event.type === type && (seen += 1) === count) aborter.abort(new Error('enough'));
}

export const ofType = <T extends BackupEvent['type']>(events: readonly BackupEvent[], type: T) =>
  events.filter((event): event is Extract<BackupEvent, { type: T }> => event.type === type);

export const codesOf = (events: readonly BackupEvent[]): string[] => ofType(events, 'notice').map(({ code }) => code);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A server with two organisations of two buckets of three shards each. */
export type Stage = {
  readonly client: InfluxClient;
  readonly token: string;
  readonly relay: Relay;
  readonly orgIDs: Readonly<Record<'north' | 'south', string>>;
  /** Points in as many shards, a week apart. */
  readonly write: (org: string, bucket: string, shards: number) => Promise<void>;
  readonly createBucket: (orgID: string, name: string) => Promise<string>;
  readonly fetchShard: (id: string) => Promise<Uint8Array>;
};

export async function setStage(url: string, token: string): Promise<Stage> {
  const client = createClient({ url, token });
  const createOrg = async (name: string): Promise<string> =>
    unwrap(await client.POST('/api/v2/orgs', { body: { name } })).id;
  const orgIDs = { north: await createOrg('north'), south: await createOrg('south') };
  const createBucket: Stage['createBucket'] = async (orgID, name) =>
    unwrap(await client.POST('/api/v2/buckets', { body: { orgID, name, retentionRules: [] } })).id;
  const write: Stage['write'] = async (org, bucket, shards) => {
    const body = linesFor(shards).join('\n');
    unwrap(await client.POST('/api/v2/write', { query: { org, bucket, precision: 's' }, body }));
  };
  for (const [org, id] of Object.entries(orgIDs))
    for (const bucket of ['weather', `only ${org}`]) {
      await createBucket(id, bucket);
      await write(org, bucket, 3);
    }
  const fetchShard: Stage['fetchShard'] = async (id) =>
    unwrap(await client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID: Number(id) }, parseAs: 'bytes' }));
  return { client, token, relay: await startRelay(url), orgIDs, write, createBucket, fetchShard };
}

function linesFor(shards: number): string[] {
  const now = Math.floor(Date.now() / 1000);
  return Array.from({ length: shards * 500 }, (_, at) => {
    const time = now - (at % shards) * 8 * 86_400 - Math.floor(at / shards);
    return `m,host=h${at % 7} v=${Math.sin(at)} ${time}`;
  });
}

/** A folder that a backup is to make. */
export type Place = {
  readonly dir: string;
  readonly options: (more?: Partial<BackupOptions>) => BackupOptions;
  /** Names of files with this end. */
  readonly filesEnding: (end: string, folder?: string) => Promise<string[]>;
  /** The latest backup in it. */
  readonly set: (folder?: string) => Promise<{ readonly manifest: Manifest; readonly inventory: Inventory }>;
  readonly remove: () => Promise<void>;
};

export async function newPlace({ relay, token }: Stage): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'backup-'));
  const dir = join(root, 'made', 'by it');
  const filesEnding: Place['filesEnding'] = async (end, folder = dir) =>
    (await readdir(folder)).filter((name) => name.endsWith(end)).sort();
  relay.forget();
  return {
    dir,
    filesEnding,
    options: (more = {}) => ({ url: relay.url, token, dir, retries: 0, ...more }),
    set: async (folder = dir) => {
      const [name = ''] = (await filesEnding('.manifest', folder)).slice(-1);
      const other = name.replace('.manifest', '.inventory.json');
      return {
        manifest: parseManifest(await readFile(join(folder, name), 'utf8'), name),
        inventory: parseInventory(await readFile(join(folder, other), 'utf8'), other),
      };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
