/** Sends and keeps, in order, everything that goes over the wire in a run. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../../../src/spec/document.ts';
import type { Purpose } from '../../../src/testing/cassette.ts';
import type { CanonicalValue } from '../../../src/testing/list-items.ts';
import { readAnswer, resolvePointer } from '../../../src/testing/pointer.ts';
import { canonicalClock } from '../canonical/canonical-text.ts';
import type { Send, WireExchange, WireRequest, WireResponse } from './wire.ts';

type Taken = Omit<WireExchange, 'id'>;

export type Tape = {
  /** @param keep whether an answer is recorded; whatever was made by it is known all the same. */
  readonly exchange: (
    request: WireRequest,
    purpose?: Purpose,
    keep?: (response: WireResponse) => boolean,
  ) => Promise<WireResponse>;
  readonly until: <T>(pointer: string, values: readonly Json[], call: () => Promise<T>) => Promise<T>;
  readonly exchanges: () => readonly WireExchange[];
};

export type WaitOptions = { readonly everyMs?: number; readonly limitMs?: number };

/** Points to an answer's status, where other pointers lead into its JSON. */
const statusPointer = '#status';

/** Whether the answer's value at `pointer` (`status`, `runs/[0]/status`, `#status` for that of HTTP) is one of `values`. */
export const isSettled = (
  answer: WireResponse,
  pointer: string,
  values: readonly Json[],
  canonical: CanonicalValue = String,
): boolean => {
  if (pointer === statusPointer) return values.includes(answer.status);
  const value = resolvePointer(
    readAnswer(answer.headers, answer.bytes),
    `body/${pointer.replace(/^\//, '')}`,
    canonical,
  );
  const compared = typeof value === 'string' ? canonical(value, '') : value;
  return values.some((wanted) => JSON.stringify(wanted) === JSON.stringify(compared));
};

const exchangeId = (index: number): string => String(index + 1).padStart(3, '0');

/** @param note is told of each exchange as soon as it is over. */
export const createTape = (
  send: Send,
  note: (exchange: Taken) => void,
  { everyMs = 100, limitMs = 20_000 }: WaitOptions = {},
): Tape => {
  let taken: Taken[] = [];
  const exchange: Tape['exchange'] = async (request, purpose = { kind: 'call' }, keep = () => true) => {
    const startedAt = Date.now();
    const response = await send(request);
    const one = { purpose, request, response, startedAt, endedAt: Date.now() };
    if (keep(response)) taken.push(one);
    note(one);
    return response;
  };
  const until: Tape['until'] = async (pointer, values, call) => {
    const before = taken;
    const deadline = Date.now() + limitMs;
    for (;;) {
      taken = [...before];
      const result = await call();
      const last = taken.at(-1);
      if (last === undefined) throw new Error('until: the call sent nothing');
      if (isSettled(last.response, pointer, values, (value) => canonicalClock(String(value), last.endedAt))) {
        taken = [...taken.slice(0, -1), { ...last, until: { pointer, values } }];
        return result;
      }
      if (Date.now() > deadline)
        throw new Error(
          `${last.request.target}: ${pointer} was none of ${JSON.stringify(values)} within ${limitMs / 1000} s`,
        );
      await sleep(everyMs);
    }
  };
  return { exchange, until, exchanges: () => taken.map((one, index) => ({ id: exchangeId(index), ...one })) };
};
