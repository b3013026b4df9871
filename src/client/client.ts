/** The client's interface; `createClient` makes one. */
import type { Auth } from './auth/auth.ts';
import type { CallArguments, CallOptions, Method, OperationOf, ParseAs, PathOf } from './operation-types.ts';
import type { Result } from './result.ts';

export type Call<M extends Method> = <P extends PathOf<M>, A extends ParseAs = 'auto'>(
  path: P,
  ...options: CallArguments<CallOptions<OperationOf<M, P>, A>>
) => Promise<Result<OperationOf<M, P>, A>>;

/** A request to the letter: base URL, credential and timeout are added, nothing else. */
export type SendOptions = {
  /** As sent, in any case. */
  readonly method: string;
  /** Begins with `/`, below the client's base URL; may hold a query: `/api/v2/buckets?limit=2`. */
  readonly path: string;
  /** Added to `path`, percent-encoded, in the order given. */
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** The client's own headers and credential are added only where these do not name them. */
  readonly headers?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  readonly body?: string | Uint8Array | Blob | ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer begins, `0` for no limit. Default: the client's. */
  readonly timeoutMs?: number;
};

export type InfluxClient = {
  readonly [M in Method]: Call<M>;
} & {
  /**
   * Sends what it is given: no body is serialised or compressed, no answer parsed, nothing is tried again.
   * @throws TypeError for a path that leads away from the client's server
   */
  readonly send: (request: SendOptions) => Promise<Response>;
  /** The same client with another credential, or with none. */
  readonly withAuth: (auth: Auth) => InfluxClient;
};
