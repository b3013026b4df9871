/** A server that is somebody's: found in the environment, told before anything is sent, asked for on a terminal. */
import { createInterface } from 'node:readline/promises';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { TargetServer } from '../../../contract-tests/record/server.ts';

export class NoStagingServerError extends Error {
  override readonly name = 'NoStagingServerError';
}

type Environment = Readonly<Record<string, string | undefined>>;

export const stagingTarget = (
  url: string | undefined,
  environment: Environment,
): { readonly url: string; readonly token: string } => {
  const { INFLUX_URL, INFLUX_HOST, INFLUX_TOKEN: token = '' } = environment;
  const address = url ?? INFLUX_URL ?? INFLUX_HOST ?? '';
  if (address === '') throw new NoStagingServerError('--live needs INFLUX_URL or INFLUX_HOST; or give --url');
  if (token === '') throw new NoStagingServerError('a live run needs INFLUX_TOKEN');
  return { url: address.replace(/\/+$/, ''), token };
};

type Answers = { readonly version: string; readonly orgs: readonly string[] };

const ask = async (url: string, token: string): Promise<Answers> => {
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      headers: { authorization: `Token ${token}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new NoStagingServerError(`${url}${path} answers ${response.status}`);
    return response.json();
  };
  const health = (await get('/health')) as { version?: string }; // one field is read, and checked where it is used
  const list = (await get('/api/v2/orgs?limit=5')) as { orgs?: readonly { name?: string }[] }; // as above
  return {
    version: (health.version ?? 'unknown').replace(/^v/, ''),
    orgs: (list.orgs ?? []).map(({ name = '?' }) => name),
  };
};

const isWrite = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What a run would do, in words. */
const announcement = (url: string, { version, orgs }: Answers, cassettes: readonly Cassette[]): string => {
  const requests = cassettes.flatMap(({ exchanges }) => exchanges);
  const writes = requests.filter(({ request }) => isWrite(request.method)).length;
  return `${new URL(url).host}, InfluxDB ${version}, organisations: ${orgs.join(', ')}\n${requests.length} requests, ${writes} of them write; what they make is named by the run and removed again`;
};

const confirmed = async (): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test(await terminal.question('Go on? [y/N] '));
  } finally {
    terminal.close();
  }
};

/** @throws NoStagingServerError where it cannot be reached, or nobody agreed. */
export const stagingServer = async (
  { url, token }: { readonly url: string; readonly token: string },
  cassettes: readonly Cassette[],
  yes: boolean,
): Promise<TargetServer> => {
  const answers = await ask(url, token).catch((cause: unknown) => {
    throw cause instanceof NoStagingServerError ? cause : new NoStagingServerError(`${url} does not answer`, { cause });
  });
  console.error(
    announcement(
      url,
      answers,
      cassettes.filter(({ disposable }) => disposable === false),
    ),
  );
  if (!yes && !process.stdin.isTTY) throw new NoStagingServerError('nobody is there to be asked: give --yes');
  if (!yes && !(await confirmed())) throw new NoStagingServerError('not agreed to');
  return { url, version: answers.version, onboarding: { token } };
};
