/** For live tests of the restore: a seeded source with its backup, targets behind a relay that meddles, and queries. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, unwrap, type InfluxClient } from '../../client/index.ts';
import { backup } from '../take/backup.ts';

export type Server = {
  readonly url: string;
  readonly token: string;
  readonly client: InfluxClient;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** `started`: a throwaway server, which the tests start: nothing of the package imports what tests. */
export function serverOf(started: {
  readonly url: string;
  readonly folder: string;
  readonly onboarding?: { readonly token: string };
  readonly stop: () => Promise<void>;
}): Server {
  const { url, onboarding, folder, stop } = started;
  const token = onboarding?.token ?? '';
  return { url, token, client: createClient({ url, token }), folder, stop };
}

export async function createOrg({ client }: Server, name: string): Promise<string> {
  return unwrap(await client.POST('/api/v2/orgs', { body: { name } })).id;
}

export async function createBucket({ client }: Server, orgID: string, name: string, everySeconds = 0): Promise<string> {
  const retentionRules = everySeconds === 0 ? [] : [{ type: 'expire' as const, everySeconds }];
  return unwrap(await client.POST('/api/v2/buckets', { body: { orgID, name, retentionRules } })).id;
}

/** 300 points in each of so many weeks, the last of them `ageDays` ago. */
export async function write(
  { client }: Server,
  org: string,
  bucket: string,
  weeks: number,
  ageDays = 1,
): Promise<void> {
  const last = Math.floor(Date.now() / 1000) - ageDays * 86_400;
  const lines = Array.from({ length: weeks * 300 }, (_, at) => {
    const time = last - (at % weeks) * 7 * 86_400 - Math.floor(at / weeks);
    return `m,host=h${at % 7} v=${Math.sin(at)} ${time}`;
  });
  unwrap(await client.POST('/api/v2/write', { query: { org, bucket, precision: 's' }, body: lines.join('\n') }));
}

/** All points of a bucket, as the server tells them. */
export async function contentOf(
  { url, token }: Pick<Server, 'url' | 'token'>,
  org: string,
  bucket: string,
): Promise<string[]> {
  const flux = `from(bucket: ${JSON.stringify(bucket)}) |> range(start: 0) |> keep(columns: ["_time", "_value", "_field", "host"]) |> group() |> sort(columns: ["_time", "host"])`;
  const response = await fetch(`${url}/api/v2/query?org=${org}`, {
    method: 'POST',
    headers: { authorization: `Token ${token}`, 'content-type': 'application/vnd.flux', accept: 'application/csv' },
    body: flux,
  });
  if (!response.ok) throw new Error(`the query answered ${response.status}: ${await response.text()}`);
  return (await response.text()).split('\r\n').slice(1).filter(Boolean);
}

export async function bucketNames({ client }: Pick<Server, 'client'>): Promise<string[]> {
  const { buckets } = unwrap(await client.GET('/api/v2/buckets', { query: { limit: 100 } }));
  return buckets
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('_'))
    .sort();
}

async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'restore-'));
}

export async function backupOf(
  { url, token }: Server,
  more: { org?: string; compression?: 'gzip' } = {},
): Promise<string> {
  const dir = await newFolder();
  await backup({ url, token, dir, ...more }).result;
  return dir;
}

export async function copyOf(dir: string): Promise<string> {
  const copy = await newFolder();
  await cp(dir, copy, { recursive: true });
  return copy;
}

export async function fileEnding(dir: string, end: string): Promise<string> {
  const name = (await readdir(dir)).filter((one) => one.endsWith(end)).sort()[0];
  if (name === undefined) throw new Error(`no file ends with ${end}`);
  return join(dir, name);
}

/** As another tool's backup: nothing is known but the manifest. */
export async function withoutInventory(dir: string): Promise<string> {
  const copy = await copyOf(dir);
  await rm(await fileEnding(copy, '.inventory.json'));
  return copy;
}

export async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

type Meddler = (incoming: IncomingMessage, response: ServerResponse, pass: (body?: Buffer) => void) => void;

export type Relay = {
  readonly url: string;
  /** `METHOD path` of all that was asked for. */
  readonly asked: string[];
  /** Gets the requests whose `METHOD path` fits; `undefined` lets all pass. */
  meddle: { readonly when: RegExp; readonly how: Meddler } | undefined;
  readonly close: () => Promise<void>;
};

export async function startRelay(target: string): Promise<Relay> {
  const asked: string[] = [];
  const relay = { asked, meddle: undefined as Relay['meddle'] }; // the tests set it
  const server = createServer((incoming, response) => {
    const what = `${incoming.method ?? ''} ${incoming.url?.split('?')[0] ?? ''}`;
    asked.push(what);
    const pass = (body?: Buffer): void => {
      forward(target, incoming, response, body);
    };
    if (relay.meddle?.when.test(what) === true) relay.meddle.how(incoming, response, pass);
    else pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(relay, { url: `http://127.0.0.1:${port}`, close });
}

function forward(target: string, incoming: IncomingMessage, response: ServerResponse, body?: Buffer): void {
  const { method, headers, url = '/' } = incoming;
  const sent = body ? { ...headers, 'content-length': String(body.length) } : headers;
  if (body) delete sent['transfer-encoding'];
  const onward = request(`${target}${url}`, { method, headers: sent }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  if (body) onward.end(body);
  else incoming.pipe(onward);
}

export async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks);
}
