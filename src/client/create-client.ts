import { operations } from '../../generated/operations.ts';
import { authorizationOf, type Auth } from './auth.ts';
import { baseUrlOf } from './base-url.ts';
import { buildRequest, type AnyCallOptions } from './build-request.ts';
import type { InfluxClient, SendOptions } from './client.ts';
import { headersOf } from './headers.ts';
import { literalRequest } from './literal-request.ts';
import type { CommonOptions, Method } from './operation-types.ts';
import { readAnswer, type AnyResult } from './read-answer.ts';
import { overNetwork, withLimits, type Fetch, type Limits } from './transport.ts';

type NoAuth = { readonly [K in 'token' | 'bearer' | 'username' | 'password' | 'none']?: never };

/** As an environment variable gives it: one that is not set is no credential. */
type MaybeToken = { readonly token: string | undefined };

export type ClientOptions = (Auth | MaybeToken | NoAuth) & {
  /** Where the server is, e.g. `http://localhost:8086`; a path in it is kept as a prefix. */
  readonly url: string;
  /**
   * Every request goes through this, complete with headers and body.
   * Default: `globalThis.fetch` as it is at the time of the call.
   */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds for a call until its answer is read, `0` for no limit. Default: 60,000. A stream counts until its answer begins. */
  readonly timeoutMs?: number;
  /** Sent with every request unless the call names them itself. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a client is made of; lives in closures only, so that printing a client shows no credential. */
type Setup = {
  readonly base: URL;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
};

const defaultTimeoutMs = 60_000;

/**
 * A client for one server.
 * @throws TypeError for a URL that is no server's address
 * @example
 * const client = createClient({ url: 'http://localhost:8086', token: process.env.INFLUX_TOKEN });
 * const result = await client.GET('/api/v2/buckets', { query: { limit: 20 } });
 * if (result.ok) console.log(result.data.buckets);
 */
export function createClient(options: ClientOptions): InfluxClient {
  const { url, fetch = (request: Request) => globalThis.fetch(request), timeoutMs = defaultTimeoutMs } = options;
  const authorization = authorizationOf(isAuth(options) ? options : { none: true });
  return clientOf({ base: baseUrlOf(url), fetch, timeoutMs, headers: options.headers ?? {}, authorization });
}

/** A token left out, as from an unset variable, is no credential. */
const isAuth = (options: Auth | MaybeToken | NoAuth): options is Auth =>
  (['token', 'bearer', 'username'] as const).some((key) => key in options && Reflect.get(options, key) !== undefined);

function clientOf(setup: Setup): InfluxClient {
  const call =
    (method: Method) =>
    (path: string, options: AnyCallOptions = {}) =>
      callOperation(setup, method, path, options);
  const client = {
    GET: call('GET'),
    POST: call('POST'),
    PUT: call('PUT'),
    PATCH: call('PATCH'),
    DELETE: call('DELETE'),
    HEAD: call('HEAD'),
    send: (request: SendOptions) => sendToTheLetter(setup, request),
    withAuth: (auth: Auth) => clientOf({ ...setup, authorization: authorizationOf(auth) }),
  };
  return client as unknown as InfluxClient; // the table, from the same contract as the types, makes the results what they say
}

function callOperation(setup: Setup, method: Method, path: string, options: AnyCallOptions): Promise<AnyResult> {
  const operation = `${method} ${path}`;
  const row = operations[operation];
  const { parseAs = 'auto' } = options;
  const limits = limitsOf(setup, operation, options);
  return withLimits(limits, async (signal) => {
    const target = { baseUrl: setup.base.href, method, path, row, headers: standingHeaders(setup), signal };
    const request = await buildRequest(target, options);
    const response = await overNetwork(limits, setup.fetch(request));
    return overNetwork(limits, readAnswer(response, { operation, row, parseAs }));
  });
}

function sendToTheLetter(setup: Setup, options: SendOptions): Promise<Response> {
  const limits = limitsOf(setup, `${options.method} ${options.path.split('?')[0] ?? ''}`, options);
  return withLimits(limits, (signal) => {
    const request = literalRequest(options, { base: setup.base, headers: standingHeaders(setup), signal });
    return overNetwork(limits, setup.fetch(request));
  });
}

function standingHeaders({ headers, authorization }: Setup): Headers {
  return headersOf(authorization === undefined ? {} : { authorization }, headers);
}

function limitsOf(setup: Setup, operation: string, { signal, timeoutMs }: CommonOptions): Limits {
  return { operation, origin: setup.base.origin, timeoutMs: timeoutMs ?? setup.timeoutMs, signal };
}
