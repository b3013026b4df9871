import { expect, test } from '@jest/globals';
import type { Exchange } from '../cassette.ts';
import { cassetteOf, exchangeOf } from '../fixtures.ts';
import type { Asked } from './asked.ts';
import { CassetteMissError } from './cassette-miss.ts';
import { isOfOperation } from './match.ts';
import { createShelf, type PlayOptions } from './shelf.ts';

const id = (n: number): string => `0c0000000000000${n}`;
const made = (n: string, name: string, status = 201): Exchange =>
  exchangeOf(
    n,
    { method: 'POST', target: '/api/v2/buckets', body: { kind: 'json', value: { name, rules: [{ every: 1 }] } } },
    { status },
  );
const probed: Exchange = {
  ...exchangeOf('005', { target: `/api/v2/buckets/${id(9)}` }, { status: 404 }),
  purpose: { kind: 'probe', probe: 'unknown-id', operationId: 'GetBucketsID' },
};
const cassette = cassetteOf([
  made('001', 'b1'),
  made('002', 'b2', 422),
  exchangeOf('003', { target: `/api/v2/buckets/${id(1)}` }, { status: 200 }),
  exchangeOf('004', { target: '/api/v2/buckets?limit=2&offset=0' }, { status: 200 }),
  probed,
]);

const ask = (line: string, body = ''): Asked => {
  const [method = '', target = ''] = line.split(' ');
  return { method, target, bytes: new TextEncoder().encode(body) };
};
const idsFor = (options: PlayOptions, ...asked: readonly Asked[]): readonly string[] => {
  const shelf = createShelf(cassette, options);
  return asked.map((one) => {
    try {
      return shelf.take(one).exchange.id;
    } catch (error) {
      return error instanceof CassetteMissError ? 'miss' : String(error);
    }
  });
};
const post = ask('POST /api/v2/buckets', '{"name":"mine"}');
const second = ask('POST /api/v2/buckets', '{ "rules": [{"every": 1}], "name": "b2" }');
const list = ask('GET /api/v2/buckets?offset=0&limit=2');
const otherList = ask('GET /api/v2/buckets?limit=3');
const get = (n: number): Asked => ask(`GET /api/v2/buckets/${id(n)}`);

test.each([
  ['answers come in the order recorded, then none', {}, [post, post, post], ['001', '002', 'miss']],
  [
    'the last answer comes again for who polls',
    { whenSpent: 'last' },
    [post, post, post, post],
    ['001', '002', '002', '002'],
  ],
  ['a query matches in any order', {}, [list], ['004']],
  ['another value in the query does not', {}, [otherList], ['miss']],
  ['an operation matches with any query and any id', { match: 'operation' }, [otherList, get(7)], ['004', '003']],
  ['a target matches one id', {}, [get(7), get(1)], ['miss', '003']],
  ['a body matches by value', { match: 'body' }, [post, second], ['miss', '002']],
  ['a probe is not played', {}, [get(9)], ['miss']],
  ['unless it is asked for', { only: () => true }, [get(9)], ['005']],
] as const)('%s', (_name, options, asked, want) => {
  expect(idsFor(options, ...asked)).toEqual(want);
});

test('the next answer to an operation can be any that was recorded, also a probe’s', () => {
  const shelf = createShelf(cassette);
  shelf.next('GET /api/v2/buckets/{bucketID}', 404);
  shelf.next('POST /api/v2/buckets', 422);
  expect([get(1), get(1), post, post].map((one) => shelf.take(one).exchange.id)).toEqual(['005', '003', '002', '001']);
});

test('a status that was not recorded is refused, and those that were are named', () => {
  const { next } = createShelf(cassette);
  expect(() => {
    next('POST /api/v2/buckets', 500);
  }).toThrow(new RangeError('no answer 500 to POST /api/v2/buckets was recorded; there are 201, 422'));
  expect(() => {
    next('GET /api/v2/nothing', 200);
  }).toThrow('no answer 200 to GET /api/v2/nothing was recorded; there is none at all');
});

const missOf = (asked: Asked, options: PlayOptions = {}): Partial<CassetteMissError> => {
  try {
    createShelf(cassette, options).take(asked);
  } catch (error) {
    if (error instanceof CassetteMissError) return error;
  }
  throw new Error('it was answered');
};

test.each([
  [
    'a value in the query',
    otherList,
    {},
    'GET /api/v2/buckets?limit=2&offset=0',
    ['limit in the query is "3", recorded is "2"', 'offset in the query is not there, recorded is "0"'],
  ],
  [
    'a path',
    ask('GET /api/v2/bucket?limit=2&offset=0'),
    {},
    'GET /api/v2/buckets?limit=2&offset=0',
    ['the path is /api/v2/bucket, recorded is /api/v2/buckets'],
  ],
  [
    'a method',
    ask('PUT /api/v2/buckets', '{"name":"b1","rules":[{"every":1}]}'),
    {},
    'POST /api/v2/buckets',
    ['the method is PUT, recorded is POST'],
  ],
  [
    'a value in the body',
    ask('POST /api/v2/buckets', '{"name":"b1","rules":[{"every":2}]}'),
    { match: 'body' },
    'POST /api/v2/buckets',
    ['/rules/0/every in the body is 2, recorded is 1'],
  ],
] as const)('a miss says what differs: %s', (_name, asked, options, nearest, differences) => {
  expect(missOf(asked, options)).toMatchObject({ request: `${asked.method} ${asked.target}`, nearest, differences });
});

test('a miss names the request, the nearest one and where it was recorded', () => {
  expect(missOf(otherList).message).toBe(
    'no recorded answer is left for GET /api/v2/buckets?limit=3; the nearest recorded is GET /api/v2/buckets?limit=2&offset=0' +
      ' (made-up 004): limit in the query is "3", recorded is "2"; offset in the query is not there, recorded is "0"',
  );
});

test('what was not asked for is told, and is an error where it matters', () => {
  const shelf = createShelf(cassette);
  shelf.take(list);
  expect(shelf.unused().map(({ exchange }) => exchange.id)).toEqual(['001', '002', '003']);
  expect(shelf.assertAllPlayed).toThrow('3 recorded answers were not asked for:\n  001 POST /api/v2/buckets\n  002');
  for (const one of [post, post, get(1)]) shelf.take(one);
  shelf.assertAllPlayed();
  expect(shelf.unused()).toEqual([]);
});

test.each([
  ['GET /api/v2/buckets/{bucketID}', 'GET /api/v2/buckets/1?x=1', true],
  ['GET /api/v2/buckets/{bucketID}', 'GET /api/v2/buckets/1/labels', false],
  ['GET /api/v2/buckets', 'POST /api/v2/buckets', false],
  ['GET /a.b', 'GET /aXb', false],
])('%s is what %s asks for: %s', (operation, line, want) => {
  expect(isOfOperation(operation, ask(line))).toBe(want);
});
