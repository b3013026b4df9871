/** Connections to one server, kept for the next request. */
import { request as overHttp } from 'node:http';
import type { ClientRequest, RequestOptions } from 'node:http';
import { LargeReadsAgent } from './large-reads.ts';

/** Begins a request; nothing is sent before its `end`. */
export type Begin = (options: RequestOptions) => ClientRequest;

export type Transport = (() => Promise<Begin>) & { readonly close: () => void };

export function openTransport(base: URL): Transport {
  let opened: Promise<{ readonly begin: Begin; readonly close: () => void }> | undefined;
  const open = (): NonNullable<typeof opened> => (opened ??= base.protocol === 'https:' ? tls(base) : plain(base));
  const close = (): void =>
    void opened?.then((transport) => {
      transport.close();
    });
  return Object.assign(async () => (await open()).begin, { close });
}

const keepAlive = { keepAlive: true, scheduling: 'lifo' } as const;

const whereOf = ({ protocol, hostname, port }: URL): RequestOptions => ({
  protocol,
  hostname: hostname.replace(/^\[|\]$/g, ''), // an IPv6 address stands in brackets in a URL alone
  port,
});

function plain(base: URL) {
  const agent = new LargeReadsAgent(keepAlive);
  const where = whereOf(base);
  return Promise.resolve({
    begin: (options: RequestOptions) => overHttp({ ...where, ...options, agent }),
    close: () => {
      agent.destroy();
    },
  });
}

/** Loaded where it is needed: TLS makes every start slower. */
async function tls(base: URL) {
  const { Agent: TlsAgent, request } = await import('node:https');
  const agent = new TlsAgent(keepAlive);
  const where = whereOf(base);
  return {
    begin: (options: RequestOptions) => request({ ...where, ...options, agent }),
    close: () => {
      agent.destroy();
    },
  };
}
