/** A server that is somebody's: found in the environment, waited for, told before anything is sent, asked for on a terminal. */
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { TargetServer } from '../../../contract-tests/record/server.ts';
import type { Pace } from '../../../contract-tests/replay/pace.ts';
import { lackedBy, neededFor, type Ask } from './permissions.ts';

export class NoStagingServerError extends Error {
  override readonly name = 'NoStagingServerError';
}

type Environment = Readonly<Record<string, string | undefined>>;

export type StagingTarget = { readonly url: string; readonly token: string };

export const stagingTarget = (url: string | undefined, environment: Environment): StagingTarget => {
  const { INFLUX_URL, INFLUX_HOST, INFLUX_TOKEN: token = '' } = environment;
  const address = url ?? INFLUX_URL ?? INFLUX_HOST ?? '';
  if (address === '') throw new NoStagingServerError('--live needs INFLUX_URL or INFLUX_HOST; or give --url');
  if (token === '') throw new NoStagingServerError('a live run needs INFLUX_TOKEN');
  return { url: address.replace(/\/+$/, ''), token };
};

const everyMs = 250;
const timeoutMs = 10_000;

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined; // no JSON is no answer of InfluxDB, and is told as the status that came with it
  }
};

/** Gives the version, once the server passes. */
const readyVersion = async (url: string, waitMs: number): Promise<string> => {
  const deadline = Date.now() + waitMs;
  for (;;) {
    let problem = `${url} does not answer`;
    let cause: unknown;
    try {
      const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(timeoutMs) });
      const body = await jsonOf(response);
      if (response.ok && isRecord(body) && body['status'] === 'pass')
        return typeof body['version'] === 'string' ? body['version'].replace(/^v/, '') : 'unknown';
      problem = `${url}/health answers ${response.status}${isRecord(body) ? ` (${String(body['status'])})` : ''}`;
    } catch (error) {
      cause = error;
    }
    if (Date.now() + everyMs > deadline)
      throw new NoStagingServerError(waitMs === 0 ? problem : `${problem}, after ${waitMs / 1000} s`, { cause });
    await sleep(everyMs);
  }
};

const askerFor =
  ({ url, token }: StagingTarget, pace: Pace | undefined): Ask =>
  async (method, path) => {
    await pace?.();
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Token ${token}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: await jsonOf(response) };
  };

const organisations = async (url: string, ask: Ask): Promise<readonly string[]> => {
  const { status, body } = await ask('GET', '/api/v2/orgs?limit=5');
  if (status === 401 || status === 403) throw new NoStagingServerError(`${url} does not know this token (${status})`);
  if (status !== 200) throw new NoStagingServerError(`${url}/api/v2/orgs answers ${status}`);
  const list = isRecord(body) && Array.isArray(body['orgs']) ? body['orgs'].filter(isRecord) : [];
  return list.map(({ name }) => String(name));
};

const isWrite = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What a run would do, in words. */
const announcement = (
  url: string,
  version: string,
  orgs: readonly string[],
  cassettes: readonly Cassette[],
): string => {
  const requests = cassettes.flatMap(({ exchanges }) => exchanges);
  const writes = requests.filter(({ request }) => isWrite(request.method)).length;
  return `${new URL(url).host}, InfluxDB ${version}, organisations: ${orgs.join(', ')}\n${requests.length} requests, ${writes} of them write; what they make is named by the run and removed again`;
};

export const confirmed = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test(await terminal.question(`${question} [y/N] `));
  } finally {
    terminal.close();
  }
};

const refuseWeakToken = async (ask: Ask, cassettes: readonly Cassette[]): Promise<void> => {
  const lacked = await lackedBy(ask, neededFor(cassettes));
  if (lacked.length > 0)
    throw new NoStagingServerError(
      `the token lacks ${lacked.join(', ')}, for every organisation: a run makes one of its own. Nothing was written; an operator token has all of it`,
    );
};

/** @throws NoStagingServerError where it is not ready in time, or does not know the token */
export const readyServer = async (
  target: StagingTarget,
  waitMs: number,
  pace?: Pace,
): Promise<{ readonly server: TargetServer; readonly ask: Ask; readonly orgs: readonly string[] }> => {
  const version = await readyVersion(target.url, waitMs);
  const ask = askerFor(target, pace);
  const orgs = await organisations(target.url, ask);
  return { server: { url: target.url, version, onboarding: { token: target.token } }, ask, orgs };
};

export type StagingOptions = { readonly yes: boolean; readonly waitMs: number; readonly pace?: Pace };

/** @throws NoStagingServerError where it cannot be reached, its token is too weak, or nobody agreed. */
export const stagingServer = async (
  target: StagingTarget,
  cassettes: readonly Cassette[],
  { yes, waitMs, pace }: StagingOptions,
): Promise<TargetServer> => {
  const own = cassettes.filter(({ disposable }) => disposable === false);
  const { server, ask, orgs } = await readyServer(target, waitMs, pace);
  await refuseWeakToken(ask, own);
  console.error(announcement(target.url, server.version, orgs, own));
  if (!yes && !process.stdin.isTTY) throw new NoStagingServerError('nobody is there to be asked: give --yes');
  if (!yes && !(await confirmed('Go on?'))) throw new NoStagingServerError('not agreed to');
  return server;
};
