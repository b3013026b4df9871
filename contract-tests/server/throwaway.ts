/** The throwaway server: a real InfluxDB on a free loopback port, in a temp folder, with random secrets, gone with its process. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dockerCommand } from './docker.ts';
import { hold, type Held } from './launch.ts';
import { defaultVersion, locateInfluxd, NoServerError } from './locate.ts';

export type ServerSource = 'influxd' | 'docker';

export type ServerOptions = {
  /** Version of InfluxDB, e.g. `2.9.1`. Default: the version that the cassettes were recorded on. */
  readonly version?: string;
  /** Where the server comes from. Default `influxd`. */
  readonly source?: ServerSource;
  /** Create the first user, organisation and token. Default `true`; `false` leaves `/api/v2/setup` open. */
  readonly setup?: boolean;
  /** More command-line flags for influxd. */
  readonly flags?: readonly string[];
};

/** What the first setup made. */
export type Onboarding = {
  readonly user: string;
  readonly password: string;
  readonly org: string;
  readonly bucket: string;
  /** The operator token. */
  readonly token: string;
};

export type ThrowawayServer = {
  readonly url: string;
  /** As the server itself says it, without a leading `v`. */
  readonly version: string;
  readonly pid: number;
  /** The temp folder with its data and log. */
  readonly folder: string;
  /** Absent on a server that was not set up. */
  readonly onboarding?: Onboarding;
  readonly stop: () => Promise<void>;
};

/** An image may have to be fetched first. */
const startLimitMs: Readonly<Record<ServerSource, number>> = { influxd: 60_000, docker: 300_000 };

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo; // a TCP server's address is never a string
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

const influxdFlags = (folder: string, port: number): string[] => [
  ...['--bolt-path', join(folder, 'influxd.bolt'), '--engine-path', join(folder, 'engine')],
  ...[
    '--sqlite-path',
    join(folder, 'influxd.sqlite'),
    '--http-bind-address',
    `127.0.0.1:${port}`,
    '--reporting-disabled',
  ],
];

const commandFor = async (
  source: ServerSource,
  version: string,
  folder: string,
  port: number,
  flags: readonly string[],
) =>
  source === 'docker'
    ? dockerCommand(version, port, flags)
    : { command: await locateInfluxd(version), args: [...influxdFlags(folder, port), ...flags] };

/** The version that `/health` tells, once it passes. */
const healthyVersion = async (url: string): Promise<string | undefined> => {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) });
    const body = (await response.json()) as { status?: string; version?: string }; // read field by field below
    return response.ok && body.status === 'pass' ? (body.version ?? '').replace(/^v/, '') : undefined;
  } catch {
    return undefined; // not listening yet
  }
};

const waitUntilHealthy = async (url: string, held: Held, limitMs: number): Promise<string> => {
  const deadline = Date.now() + limitMs;
  while (held.alive() && Date.now() < deadline) {
    const version = await healthyVersion(url);
    if (version !== undefined) return version;
    await sleep(25);
  }
  const lines = (await readFile(held.log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n');
  throw new NoServerError(
    `the server ${held.alive() ? `was not healthy after ${limitMs / 1000} s` : 'ended'}; its last lines:\n${lines}`,
  );
};

const secret = (): string => randomBytes(24).toString('base64url');

const onboard = async (url: string): Promise<Onboarding> => {
  const onboarding = { user: 'operator', password: secret(), org: 'throwaway', bucket: 'throwaway', token: secret() };
  const { user: username, ...rest } = onboarding;
  const response = await fetch(`${url}/api/v2/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, ...rest }),
  });
  if (response.status !== 201) throw new NoServerError(`setup answered ${response.status} instead of 201`);
  return onboarding;
};

/**
 * Starts a server and waits until it is healthy.
 * @throws NoServerError when there is none of that version, when it does not start, or when it says another version.
 */
export const startServer = async (options: ServerOptions = {}): Promise<ThrowawayServer> => {
  const { version = defaultVersion, source = 'influxd', setup = true, flags = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), 'influx-contract-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { command, args } = await commandFor(source, version, folder, port, flags).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const held = await hold(folder, command, args);
  try {
    const said = await waitUntilHealthy(url, held, startLimitMs[source]);
    // A build that calls itself `dev` could be anything: what it answers proves nothing about a release.
    if (said !== version)
      throw new NoServerError(`asked for InfluxDB ${version}, the server says ${said === '' ? 'nothing' : said}`);
    const server = { url, version: said, pid: held.pid, folder, stop: held.stop };
    return setup ? { ...server, onboarding: await onboard(url) } : server;
  } catch (error) {
    await held.stop();
    throw error;
  }
};
