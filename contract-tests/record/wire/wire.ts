/** Sends a request byte for byte and reads the answer as it came: node:http, because fetch adds headers and hides the encoding. */
import { Agent, request as httpRequest } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import { constants, gunzipSync } from 'node:zlib';
import type { Purpose, Exchange } from '../../../src/testing/cassette.ts';
import { headerOf } from '../../../src/testing/body.ts';

export type HeaderList = readonly (readonly [string, string])[];

export type WireRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Lower-case names, in order. */
  readonly headers: HeaderList;
  readonly bytes: Uint8Array;
};

export type WireResponse = {
  readonly status: number;
  /** Lower-case names; repeated ones as often as they came. */
  readonly headers: HeaderList;
  /** Decompressed where `content-encoding` said gzip. */
  readonly bytes: Uint8Array;
};

/** One request with its answer, live values and all. It exists in memory only. */
export type WireExchange = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly request: WireRequest;
  readonly response: WireResponse;
  readonly until?: Exchange['until'];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
};

export type Send = (request: WireRequest) => Promise<WireResponse>;

const pairs = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? ''] as [string, string]] : []));

const grouped = (headers: HeaderList): Record<string, string | string[]> => {
  const out: Record<string, string | string[]> = {};
  for (const [name, value] of headers) {
    const former = out[name];
    out[name] = former === undefined ? value : [former, value].flat();
  }
  return out;
};

const decompress = (bytes: Buffer, headers: HeaderList): Buffer => {
  if (headerOf(headers, 'content-encoding') !== 'gzip' || bytes.length === 0) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }); // a cut-off stream gives what there is
  } catch {
    return bytes; // said gzip and is none: kept as it came
  }
};

// Undici and node would send no accept-encoding or one of their own, and the server's answer changes with it.
const completed = ({ headers, bytes, method }: WireRequest): HeaderList => [
  ...headers.filter(([name]) => name !== 'content-length' && name !== 'host'),
  ...(headers.some(([name]) => name === 'accept-encoding') ? [] : [['accept-encoding', 'identity'] as const]),
  ...(bytes.length > 0 || !['GET', 'HEAD', 'DELETE'].includes(method)
    ? [['content-length', String(bytes.length)] as const]
    : []),
];

const timeoutMs = 60_000;

/** A sender for one server, with connections of its own; `close` ends them. */
export const createSender = (url: string): { readonly send: Send; readonly close: () => void } => {
  const { protocol, hostname, port, pathname } = new URL(url);
  const isSecure = protocol === 'https:';
  const agent = isSecure ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
  const begin = isSecure ? httpsRequest : httpRequest;
  const base = pathname.replace(/\/$/, ''); // a server may lie behind a path of a proxy
  const send: Send = (wire) =>
    new Promise((resolve, reject) => {
      const outgoing = begin(
        {
          hostname,
          port,
          agent,
          method: wire.method,
          path: `${base}${wire.target}`,
          headers: grouped(completed(wire)),
          timeout: timeoutMs,
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const headers = pairs(incoming.rawHeaders);
            resolve({ status: incoming.statusCode ?? 0, headers, bytes: decompress(Buffer.concat(chunks), headers) });
          });
        },
      );
      outgoing.on('timeout', () =>
        outgoing.destroy(new Error(`${wire.method} ${wire.target} was not answered within ${timeoutMs / 1000} s`)),
      );
      outgoing.on('error', reject); // after an answer this changes nothing: the promise is settled
      outgoing.end(wire.bytes);
    });
  return {
    send,
    close: () => {
      agent.destroy();
    },
  };
};
