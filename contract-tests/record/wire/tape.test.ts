import { expect, test } from '@jest/globals';
import { isSettled } from './tape.ts';
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
