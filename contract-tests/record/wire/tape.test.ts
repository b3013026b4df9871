import { expect, test } from '@jest/globals';
import { createTape, isSettled } from './tape.ts';
import type { WireResponse } from './wire.ts';

const answer = (status: number, text: string): WireResponse => ({ status, headers: [], bytes: Buffer.from(text) });

test.each([
  ['a field of the answer', answer(200, '{"status":"success"}'), '/status', ['success'], true],
  ['another value of it', answer(200, '{"status":"started"}'), '/status', ['success'], false],
  ['the status of HTTP, whatever the body is', answer(200, '{"status":"started"}'), '#status', [200], true],
  ['another one', answer(500, ''), '#status', [200], false],
])('settled or not: %s', (_, response, pointer, values, want) => {
  expect(isSettled(response, pointer, values)).toBe(want);
});

test('a wait compares times as a cassette has them, and keeps only the last answer', async () => {
  const today = new Date().toISOString().slice(0, 10); // only what is near the clock counts as the server's
  const texts = [`{"at":"${today}T06:00:00.5Z"}`, `{"at":"${today}T06:00:00Z"}`];
  let sent = 0;
  const send = () => Promise.resolve(answer(200, texts[sent++] ?? ''));
  const tape = createTape(send, () => undefined, { everyMs: 1 });
  const request = { method: 'GET', target: '/x', headers: [], bytes: Buffer.from('') };
  await tape.until('/at', ['2030-01-01T00:00:00Z'], () => tape.exchange(request));
  expect(tape.exchanges().map(({ response, until }) => [Buffer.from(response.bytes).toString(), until])).toEqual([
    [texts[1], { pointer: '/at', values: ['2030-01-01T00:00:00Z'] }],
  ]);
});
