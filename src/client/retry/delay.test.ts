import { expect, test } from '@jest/globals';
import { delayBefore, mayPass, type Outcome } from './delay.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const rules = { firstDelayMs: 100, maxDelayMs: 5_000, random: () => 1, now: () => now };

const broken: Outcome = { error: { name: 'ConnectionError', message: 'reset' } };
const answered = (status: number, headers: Readonly<Record<string, string>> = {}): Outcome => {
  const response = new Response('', { status, headers });
  const { headers: given } = response;
  return {
    result: { ok: false, status, operation: 'GET /', headers: given, response, error: undefined, errorText: '' },
  };
};

test.each([
  [1, 100],
  [2, 200],
  [4, 800],
  [7, 5_000],
  [1_000, 5_000],
])('after try %i the wait is at most %i ms', (tries, most) => {
  expect(delayBefore(tries, broken, rules)).toBe(most);
  expect(delayBefore(tries, broken, { ...rules, random: () => 0.5 })).toBe(most / 2);
  expect(delayBefore(tries, broken, { ...rules, random: () => 0 })).toBe(0);
});

test.each([
  ['seconds', '2', 2_000],
  ['a date', 'Tue, 24 Nov 2026 12:00:03 GMT', 3_000],
  ['a date that has passed', 'Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['something else', 'soon', 0],
  ['more than may be waited', '6', undefined],
  ['a date too far away', 'Wed, 25 Nov 2026 12:00:00 GMT', undefined],
])('the server asks for %s', (_, value, want) => {
  expect(delayBefore(1, answered(503, { 'retry-after': value }), { ...rules, random: () => 0 })).toBe(want);
});

test('what is drawn comes after what the server asked for', () => {
  expect(delayBefore(1, answered(429, { 'retry-after': '1' }), rules)).toBe(1_100);
  expect(delayBefore(1, answered(429, { 'retry-after': '5' }), rules)).toBe(5_000);
});

test.each([
  [answered(429), true],
  [answered(502), true],
  [answered(503), true],
  [answered(504), true],
  [answered(500), false],
  [answered(401), false],
  [answered(200), false],
  [broken, true],
  [{ error: { name: 'TimeoutError', message: '' } }, true],
  [{ error: { name: 'ParseError', message: '' } }, false],
  [{ error: new TypeError('mine') }, false],
])('whether it may pass by itself, row %#', (outcome, want) => {
  expect(mayPass(outcome)).toBe(want);
});
