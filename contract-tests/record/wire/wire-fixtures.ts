/** Exchanges made by hand, for tests of what makes them canonical. */
import { createSession, type Known, type Session } from '../session.ts';
import { createVault } from '../secrets/vault.ts';
import type { HeaderList, WireExchange } from './wire.ts';

const recordedAt = Date.parse('2026-11-24T06:00:00Z');

export type Given = {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: HeaderList;
  readonly sent?: string | Uint8Array;
  readonly status?: number;
  readonly answerHeaders?: HeaderList;
  readonly answer?: string | Uint8Array;
};

const json: HeaderList = [['content-type', 'application/json']];

export const wires = (...given: readonly Given[]): readonly WireExchange[] =>
  given.map(
    (
      { method = 'GET', target = '/x', headers = json, sent = '', status = 200, answerHeaders = json, answer = '' },
      index,
    ) => ({
      id: String(index + 1).padStart(3, '0'),
      purpose: { kind: 'call' },
      request: { method, target, headers, bytes: Buffer.from(sent) },
      response: { status, headers: answerHeaders, bytes: Buffer.from(answer) },
      startedAt: recordedAt,
      endedAt: recordedAt + 10,
    }),
  );

export const sessionFor = (more: Partial<Known> = {}): Session =>
  createSession({ run: { live: 'acmeqx7z', canonical: 'acmeq001' }, values: [], vault: createVault(), ...more });
