import { authenticatorOf, type Auth, type CredentialProvider } from './auth/auth.ts';
import { baseUrlOf } from './base-url.ts';
import type { AnyCallOptions } from './build-request.ts';
import type { TransportOptions } from './call-options.ts';
import { callOperation, sendToTheLetter } from './call.ts';
import type { InfluxClient, SendOptions } from './client.ts';
import { defaultGzipOver } from './gzip.ts';
import type { Hooks } from './hooks/hooks.ts';
import type { Method } from './operation-types.ts';
import type { Setup } from './setup.ts';
import type { Fetch, FetchInit } from './transport.ts';

type NoAuth = { readonly [K in 'token' | 'bearer' | 'username' | 'password' | 'authenticator' | 'none']?: never };

/** As an environment variable gives it: one that is not set is no credential. */
type MaybeToken = Omit<NoAuth, 'token'> & { readonly token?: string | CredentialProvider | undefined };

export type ClientOptions = (Auth | MaybeToken | NoAuth) &
  TransportOptions & {
    /** Where the server is, e.g. `http://localhost:8086`; a path in it is kept as a prefix. */
    readonly url: string;
    /**
     * Every request goes through this: the address as a string, the rest as plain values, so that any `fetch` will do,
     * of Node, undici, a mock or React Native. One without web streams, as node-fetch, can neither send nor give streams.
     * Default: `globalThis.fetch` as it is at the time of the call.
     */
    readonly fetch?: Fetch;
    /** Sent with every request unless the call names them itself. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Run in this order around every request. */
    readonly hooks?: readonly Hooks[];
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
  const { url, timeoutMs = defaultTimeoutMs, tryTimeoutMs = 0, headers = {}, hooks = [], retry } = options;
  const {
    fetch = (address: string, init: FetchInit) => globalThis.fetch(address, init),
    gzipOverBytes = defaultGzipOver(),
  } = options;
  const authenticator = authenticatorOf(isAuth(options) ? options : { none: true });
  const limits = { timeoutMs, tryTimeoutMs, gzipOverBytes, ...(retry !== undefined && { retry }) };
  return clientOf({ base: baseUrlOf(url), fetch, headers, hooks, authenticator, ...limits });
}

/** A token left out, as from an unset variable, is no credential. */
const isAuth = (options: Auth | MaybeToken | NoAuth): options is Auth =>
  (['token', 'bearer', 'username', 'authenticator'] as const).some((key) => Reflect.get(options, key) !== undefined);

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
    withAuth: (auth: Auth) => clientOf({ ...setup, authenticator: authenticatorOf(auth) }),
  };
  return client as unknown as InfluxClient; // the table, from the same contract as the types, makes the results what they say
}
