/** Cassettes for tests of what reads them. */
import type { Cassette, Exchange } from './cassette.ts';

export const exchangeOf = (
  id: string,
  request: Partial<Exchange['request']>,
  response: Partial<Exchange['response']> = {},
): Exchange => ({
  id,
  purpose: { kind: 'call' },
  request: {
    method: 'GET',
    target: '/ping',
    auth: { scheme: 'none' },
    headers: [],
    body: { kind: 'empty' },
    ...request,
  },
  response: { status: 204, headers: [], body: { kind: 'empty' }, ...response },
});

export const cassetteOf = (exchanges: readonly Exchange[], more: Partial<Cassette> = {}): Cassette => ({
  format: 1,
  scenario: 'made-up',
  about: 'Made up for a test.',
  disposable: false,
  server: { version: '2.9.1' },
  contract: { sha256: '0'.repeat(64) },
  run: 'acmeq001',
  secrets: [],
  captures: [],
  exchanges,
  ...more,
});
