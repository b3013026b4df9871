import { expect, test } from '@jest/globals';
import type { Json } from '../../src/spec/document.ts';
import { exchangeOf } from '../../src/testing/fixtures.ts';
import { compareExchanges } from './compare.ts';

const withBody = (value: Json) => exchangeOf('001', {}, { status: 200, body: { kind: 'json', value } });
const differences = (recorded: Json, live: Json) =>
  compareExchanges(withBody(recorded), withBody(live)).map(({ exchange, ...rest }) => {
    expect(exchange).toBe('001');
    return rest;
  });

const rows: readonly (readonly [string, Json, Json, readonly object[]])[] = [
  ['nothing for equal values, whatever the order of keys', { a: 1, b: [2] }, { b: [2], a: 1 }, []],
  ['a value by its pointer', { a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: 'body/a/b', recorded: 1, live: 2 }]],
  [
    'a token that is in clear on one server and empty on the other',
    { token: 'REDACTED_1' },
    { token: '' },
    [{ pointer: 'body/token', recorded: 'REDACTED_1', live: '' }],
  ],
  ['a field that is gone', { a: 1, b: 2 }, { a: 1 }, [{ pointer: 'body/b', recorded: 2 }]],
  ['a field that is new', { a: 1 }, { a: 1, b: null }, [{ pointer: 'body/b', live: null }]],
  [
    'items by name, not by place',
    [
      { name: 'a', n: 1 },
      { name: 'b', n: 2 },
    ],
    [{ name: 'b', n: 2 }],
    [{ pointer: 'body/[name=a]', recorded: { name: 'a', n: 1 } }],
  ],
  [
    'an order that changed',
    [{ name: 'a' }, { name: 'b' }],
    [{ name: 'b' }, { name: 'a' }],
    [{ pointer: 'body#order', recorded: ['[name=a]', '[name=b]'], live: ['[name=b]', '[name=a]'] }],
  ],
];

test.each(rows)('%s', (_, recorded, live, want) => {
  expect(differences(recorded, live)).toEqual(want);
});

test('status, headers, observations and others’ items are compared too', () => {
  const recorded = exchangeOf(
    '001',
    {},
    {
      status: 200,
      headers: [
        ['vary', 'a'],
        ['set-cookie', 'x'],
        ['set-cookie', 'y'],
      ],
    },
  );
  const live = {
    ...exchangeOf(
      '001',
      {},
      {
        status: 204,
        headers: [
          ['set-cookie', 'x'],
          ['vary', 'a'],
        ],
      },
    ),
    observations: ['late'],
    foreignItems: true as const,
  };
  expect(compareExchanges(recorded, live).map(({ pointer }) => pointer)).toEqual([
    'status',
    'header/set-cookie',
    'observations/[0]',
    'foreignItems',
  ]);
});
