import { expect, test } from '@jest/globals';
import { canonicalExchanges } from './canonicalise.ts';
import { judgeClocks, judgeHistory, type ToldTimes } from './clocks.ts';
import { sessionFor, wires } from '../wire/wire-fixtures.ts';

const [early, middle, late] = ['2026-11-24T06:00:00.1Z', '2026-11-24T06:00:00.2Z', '2026-11-24T06:00:01.3Z'];

const moved = 'createdAt is another one than before';
const back = 'updatedAt is earlier than before';

const histories: readonly (readonly [string, readonly object[], readonly string[]])[] = [
  [
    'the same again',
    [
      { createdAt: early, updatedAt: early },
      { createdAt: early, updatedAt: early },
    ],
    [],
  ],
  [
    'changed later',
    [
      { createdAt: early, updatedAt: early },
      { createdAt: early, updatedAt: late },
    ],
    [],
  ],
  ['created anew', [{ createdAt: early }, { createdAt: middle }], [moved]],
  ['created earlier than told', [{ createdAt: late }, { createdAt: early }], [moved]],
  ['changed earlier than told', [{ updatedAt: late }, { updatedAt: early }], [back]],
  [
    'both',
    [
      { createdAt: middle, updatedAt: late },
      { createdAt: early, updatedAt: early },
    ],
    [moved, back],
  ],
  ['a coarser clock', [{ createdAt: early }, { createdAt: '2026-11-24T06:00:00Z' }], []],
  ['a coarser clock, a second on', [{ createdAt: early }, { createdAt: '2026-11-24T06:00:01Z' }], [moved]],
  ['the same moment in another zone', [{ createdAt: early }, { createdAt: '2026-11-24T07:00:00.1+01:00' }], []],
  ['a time of nought, which is another finding', [{ createdAt: early }, { createdAt: '0001-01-01T00:00:00Z' }], []],
  [
    'what was told before the nought counts',
    [{ createdAt: early }, { createdAt: '0001-01-01T00:00:00Z' }, { createdAt: late }],
    [moved],
  ],
  ['left out', [{ createdAt: early }, {}, { createdAt: early }], []],
  ['no time at all', [{ createdAt: early }, { createdAt: 'yesterday' }], []],
];

const judgeAll = (records: readonly unknown[]): readonly string[] => {
  let told: ToldTimes = new Map();
  const found = [];
  for (const record of records) {
    const judged = judgeHistory(record, told);
    found.push(...judged.sentences);
    told = judged.told;
  }
  return found;
};

test.each(histories)('%s', (_, records, want) => {
  expect(judgeAll(records.map((record) => ({ id: 'a', ...record })))).toEqual(want);
});

test('things are told apart by their ids, wherever they stand in an answer', () => {
  const list = {
    buckets: [
      { id: 'a', createdAt: early },
      { id: 'b', createdAt: late },
    ],
  };
  expect(judgeAll([list, { id: 'b', createdAt: late }, { id: 'a', createdAt: early }])).toEqual([]);
  expect(judgeAll([list, { bucket: { id: 'a', createdAt: late } }])).toEqual([moved]);
  expect(judgeAll([{ createdAt: early }, { createdAt: late }])).toEqual([]);
});

test('one answer alone: order, and the future', () => {
  const now = Date.parse(late);
  expect(judgeClocks({ createdAt: late, updatedAt: early }, now)).toEqual(['createdAt is later than updatedAt']);
  expect(judgeClocks([{ updatedAt: '2026-11-24T06:01:00Z' }], now)).toEqual(['updatedAt is in the future']);
  expect(judgeClocks({ createdAt: early, updatedAt: late }, now)).toEqual([]);
});

test.each([
  ['as JSON', (time: string) => `{"id":"a","createdAt":"${time}"}`],
  ['as JSON that is kept as text', (time: string) => `{"id":"a" , "createdAt":"${time}"}`],
])('a recording keeps the sentence with the exchange, %s', (_, answer) => {
  const [first, second] = canonicalExchanges(
    wires({ answer: answer(early) }, { answer: answer(middle) }),
    sessionFor(),
  );
  expect(first?.observations).toBeUndefined();
  expect(second?.observations).toEqual([moved]);
});
