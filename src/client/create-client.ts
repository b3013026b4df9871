import type { Auth } from './auth.ts';
import type { InfluxClient } from './client.ts';

type NoAuth = { readonly [K in 'token' | 'bearer' | 'username' | 'password' | 'none']?: never };

export type ClientOptions = (Auth | NoAuth) & {
  /** Where the server is, e.g. `http://localhost:8086`; a path in it is kept as a prefix. */
  readonly url: string;
  /** Every request goes through this, complete with headers and body. Default: `globalThis.fetch` as it is at the time of the call. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds for a call until its answer is read, `0` for no limit. Default: 60,000. A stream counts until its answer begins. */
  readonly timeoutMs?: number;
  /** Sent with every request unless the call names them itself. */
  readonly headers?: Readonly<Record<string, string>>;
};

export function createClient(options: ClientOptions): InfluxClient {
  throw new Error(`createClient is being written: ${options.url}`);
}
