/**
 * Long transfers to and from one server, over node:http: `fetch` decodes by itself and takes twice the time.
 * A request is tried once; `retry.ts` repeats.
 */
import { authorizationOf } from '../../client/auth/authorization.ts';
import { baseUrlOf } from '../../client/base-url.ts';
import type { Connection } from '../connection.ts';
import { BackupError } from '../errors.ts';
import type { WireAnswer } from './answer.ts';
import { exchange, type Outgoing } from './exchange.ts';
import { refusalOf } from './refusal.ts';
import type { RequestBody } from './send-body.ts';
import { openTransport } from './transport.ts';

export type { WireAnswer } from './answer.ts';

type WireOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the transfer, also while its body is read; its reason is what is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the connection's own, e.g. where the server works for long before it answers. */
  readonly stallMs?: number;
};

export type Wire = {
  /**
   * Resolves with a success. `path` begins with `/` and stands below the server's URL; it may hold a query.
   * @throws BackupError `no-connection`, `server-refused`
   */
  readonly get: (path: string, options?: WireOptions) => Promise<WireAnswer>;
  /**
   * Takes no more from `body` than the server takes. A body that throws ends the request, and its error is thrown.
   * The server may answer before the end of the body; nothing more is sent then.
   */
  readonly post: (path: string, options: WireOptions & { readonly body: RequestBody }) => Promise<WireAnswer>;
  /** Lets go of connections that are kept for a next request. */
  readonly close: () => void;
};

const defaultStallMs = 60_000;

/** @throws BackupError `bad-option` for a URL or token that cannot be one; the message shows no token */
export function openWire(connection: Connection): Wire {
  const { base, authorization } = addressOf(connection);
  const transport = openTransport(base);
  const standing = { 'accept-encoding': 'identity', ...lowerCased(connection.headers), authorization };
  const call = async (outgoing: Pick<Outgoing, 'method' | 'body'>, path: string, options: WireOptions) => {
    const { headers, signal, stallMs = connection.stallMs ?? defaultStallMs } = options;
    signal?.throwIfAborted();
    const operation = `${outgoing.method} ${path.split('?')[0] ?? path}`;
    const answer = await exchange(await transport(), {
      ...outgoing,
      ...{ operation, stallMs, signal, origin: base.origin, path: base.pathname.replace(/\/$/, '') + path },
      headers: { ...standing, ...lowerCased(headers) },
    });
    if (answer.status < 200 || answer.status > 299) throw await refusalOf(operation, answer);
    return answer;
  };
  return {
    get: (path, options = {}) => call({ method: 'GET' }, path, options),
    post: (path, { body, ...options }) => call({ method: 'POST', body }, path, options),
    close: transport.close,
  };
}

function addressOf({ url, token }: Connection): { readonly base: URL; readonly authorization: string } {
  try {
    return { base: baseUrlOf(url), authorization: authorizationOf({ token }) };
  } catch (error) {
    throw new BackupError('bad-option', error instanceof Error ? error.message : String(error));
  }
}

const lowerCased = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
