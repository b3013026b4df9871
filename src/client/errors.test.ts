/** What each error tells, and that it is known wherever it was made. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { AbortError, ConnectionError, HttpError, ParseError, TimeoutError } from './errors.ts';
import { isAbortError, isConnectionError, isHttpError, isParseError, isTimeoutError } from './error-guards.ts';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

test.each<[string, string | undefined, number | undefined]>([
  ['seconds', '120', 120_000],
  ['no seconds', '0', 0],
  ['a date', 'Tue, 24 Nov 2026 12:00:03 GMT', 3_000],
  ['a date of RFC 850', 'Tuesday, 24-Nov-26 12:00:03 GMT', 3_000],
  ['a date of asctime, which is in UTC too', 'Tue Nov 24 12:00:03 2026', 3_000],
  ['a date that has passed', 'Tue, 24 Nov 2026 11:59:59 GMT', 0],
  ['part of a second', '1.5', undefined],
  ['less than nothing', '-1', undefined],
  ['words', 'Soon', undefined],
  ['nothing', '', undefined],
  ['no header', undefined, undefined],
])('Retry-After with %s', (_, value, want) => {
  expect(retryAfterMs(new Headers(value === undefined ? {} : { 'retry-after': value }), now)).toBe(want);
});

const operation = 'GET /api/v2/buckets';
const httpError = (headers: Readonly<Record<string, string>> = {}): HttpError =>
  new HttpError({ operation, status: 429, headers: new Headers(headers), code: 'too many requests', body: { a: 1 } });

test('an HttpError says in milliseconds when to come back', () => {
  expect(httpError({ 'retry-after': '3' })).toMatchObject({ retryAfterMs: 3_000, status: 429, body: { a: 1 } });
  expect(httpError().retryAfterMs).toBeUndefined();
  expect(httpError().message).toBe('GET /api/v2/buckets answered 429: too many requests');
});

test('an AbortError keeps the reason of its signal, whatever it is', () => {
  for (const reason of [new Error('enough'), 'a word', AbortSignal.abort().reason as unknown, undefined]) {
    const error = new AbortError(operation, reason);
    expect(error).toMatchObject({ name: 'AbortError', operation });
    expect(error.cause).toBe(reason);
  }
});

const origin = 'http://influxdb.test:8086';
const failed = new TypeError('Failed to fetch'); // all that Chromium says

describe('a failed connection', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'location');
  });
  const onPage = (page: string): string => {
    Object.defineProperty(globalThis, 'location', { value: { origin: page }, configurable: true });
    return new ConnectionError(operation, origin, failed).message;
  };

  test('on a page of another origin may be due to CORS, and says so', () => {
    const message = onPage('http://localhost:3000');
    expect(message).toMatch(
      /^GET \/api\/v2\/buckets: no answer from http:\/\/influxdb\.test:8086: Failed to fetch; or CORS/,
    );
    expect(message).toContain('authorization');
  });
  test('on a page of the server itself is not', () => {
    expect(onPage(origin)).not.toContain('CORS');
  });
  test('in Node is not, and tells the innermost cause', () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    expect(new ConnectionError(operation, origin, cause)).toMatchObject({
      cause,
      message: `${operation}: no answer from ${origin}: connect ECONNREFUSED`,
    });
  });
});

const guards = { isHttpError, isConnectionError, isTimeoutError, isAbortError, isParseError };
type Errors = Pick<
  typeof import('./errors.ts'),
  'HttpError' | 'ConnectionError' | 'TimeoutError' | 'AbortError' | 'ParseError'
>;
const oneOfEach = (made: Errors) =>
  ({
    isHttpError: new made.HttpError({ operation, status: 404, headers: new Headers(), body: undefined }),
    isConnectionError: new made.ConnectionError(operation, origin, failed),
    isTimeoutError: new made.TimeoutError(operation, 1),
    isAbortError: new made.AbortError(operation, undefined),
    isParseError: new made.ParseError(operation, 200, 'application/json', ''),
  }) satisfies Record<keyof typeof guards, Error>;

const judged = (errors: ReturnType<typeof oneOfEach>) =>
  Object.entries(errors).map(([own, error]) => [
    own,
    Object.entries(guards).flatMap(([guard, says]) => (says(error) ? [guard] : [])),
  ]);
const eachByItsOwn = Object.keys(guards).map((guard) => [guard, [guard]]);

test('each guard knows its own error and no other', () => {
  expect(judged(oneOfEach({ HttpError, ConnectionError, TimeoutError, AbortError, ParseError }))).toEqual(eachByItsOwn);
});

test('a guard knows the error of another copy of the package, which instanceof does not', async () => {
  const specifier = './errors.ts?another-copy';
  const other = (await import(specifier)) as Errors; // the same file, loaded once more
  expect(other.HttpError).not.toBe(HttpError);
  const errors = oneOfEach(other);
  expect(errors.isHttpError).not.toBeInstanceOf(HttpError);
  expect(judged(errors)).toEqual(eachByItsOwn);
});

test('a guard knows an error of a class that was made from ours', () => {
  class Mine extends TimeoutError {}
  expect(isTimeoutError(new Mine(operation, 1))).toBe(true);
});

test.each([undefined, null, 'HttpError', {}, new Error('HttpError'), { name: 'HttpError', status: 404 }])(
  'no guard says yes to %p',
  (value) => {
    expect(Object.values(guards).filter((says) => says(value))).toEqual([]);
  },
);

test('what marks an error is not among what is listed of it', () => {
  expect(Object.keys(httpError()).sort()).toEqual(
    ['body', 'code', 'headers', 'name', 'operation', 'retryAfterMs', 'status', 'trailing'].sort(),
  );
});
