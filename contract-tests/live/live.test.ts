import { expect, test } from '@jest/globals';
import type { Replay } from '../replay/replay-cassette.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, exchange, thingsContract } from '../judge/fixtures.ts';
import { differenceOccurrences } from './differences.ts';
import { veil } from './veil.ts';

const cassette = cassetteOf({ ...exchange('GET /things/1', 200, { id: '1' }), id: '001' });
const replay: Replay = {
  exchanges: [],
  differences: [{ exchange: '001', pointer: 'body/list/[name=a]/id', recorded: '1', live: 'hunter2' }],
  unresolved: [{ exchange: '001', canonical: ['0c00000000000001'] }],
  left: [],
  ms: new Map(),
};
const options = { version: '2.9.1', veil: false };

test('what differs from the recording is a finding of its operation, whichever item of a list it was', () => {
  expect(differenceOccurrences(thingsContract, cassette, replay, options).map(findingId)).toEqual([
    'differs-from-recording:GET /things/{thingID}:#body/list/[]/id',
    'differs-from-recording:GET /things/{thingID}:#request',
  ]);
});

test('on a server that is somebody’s, values are told by type and length', () => {
  const [found] = differenceOccurrences(thingsContract, cassette, replay, { ...options, veil: true });
  expect(found?.title).toContain('a string of 7 characters');
  expect(JSON.stringify(found)).not.toContain('hunter2');
});

test.each([
  [
    '`token` is sent, but not documented (`token`: "hunter2")',
    '`token` is sent, but not documented (`token`: a string of 7 characters)',
  ],
  ['`a` is "hunter2 and mo..., documented is string', '`a` is a long value, documented is string'],
  ['`id` is integer 1, documented is string', '`id` is integer 1, documented is string'],
])('%s', (text, want) => {
  expect(veil(text)).toBe(want);
});

test('on a server that is somebody’s it is no difference that others are there, and what the recording’s server had is not', () => {
  const differences = [
    { exchange: '001', pointer: 'foreignItems', recorded: false, live: true },
    { exchange: '001', pointer: 'body/values/[0]', recorded: 'throwaway', live: 'sensors' },
  ];
  const found = (veiled: boolean) =>
    differenceOccurrences(
      thingsContract,
      cassette,
      { ...replay, differences, unresolved: [] },
      { ...options, veil: veiled },
    );
  expect([found(true).length, found(false).length]).toEqual([0, 2]);
});

test.each([
  ['another text', 'b', 'differs-from-recording', 'minor'],
  ['null', null, 'kind-differs-from-recording', 'info'],
  ['a list', ['a'], 'kind-differs-from-recording', 'info'],
  ['nothing', undefined, 'kind-differs-from-recording', 'info'],
])('where a text was recorded, %s', (_, live, code, severityElsewhere) => {
  const difference = { exchange: '001', pointer: 'body/id', recorded: 'a', ...(live !== undefined && { live }) };
  const given: Replay = { ...replay, unresolved: [], differences: [difference] };
  const found = [false, true].flatMap((veiled) =>
    differenceOccurrences(thingsContract, cassette, given, { ...options, veil: veiled }),
  );
  expect(found.map((one) => [one.code, one.severity])).toEqual([
    [code, 'minor'],
    [code, severityElsewhere],
  ]);
});
