import { expect, test } from '@jest/globals';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { cassetteOf, exchange, probe as probeOf, thingsContract } from '../../judge/fixtures.ts';
import { matchExchanges } from './match-exchanges.ts';
import { moveEvidence } from './move-evidence.ts';

const get = (id: string, thing: string, status = 200): Exchange => ({
  ...exchange(`GET /things/${thing}`, status, { id: thing }),
  id,
});
const probe = (id: string, kind: string, detail?: string): Exchange => ({
  ...get(id, '0c00000000000001', 400),
  purpose: probeOf(kind, 'GetThing', detail),
});

const idsOf = (former: readonly Exchange[], next: readonly Exchange[]) => [
  ...matchExchanges(cassetteOf(...former), cassetteOf(...next), thingsContract),
];

test.each([
  [
    'one is inserted before it, and ids are renumbered',
    [get('001', '0c00000000000001')],
    [{ ...exchange('POST /things', 201, {}), id: '001' }, get('002', '0c00000000000002')],
    [['001', '002']],
  ],
  [
    'two of the same keep their order',
    [get('001', '0c00000000000001'), get('002', '0c00000000000002')],
    [probe('001', 'no-token'), get('002', '0c00000000000005'), get('003', '0c00000000000006')],
    [
      ['001', '002'],
      ['002', '003'],
    ],
  ],
  [
    'another status tells two of the same apart',
    [get('001', '0c00000000000001', 404)],
    [get('001', '0c00000000000001'), get('002', '0c00000000000001', 404)],
    [['001', '002']],
  ],
  [
    'an answer that changed is still the same exchange',
    [get('001', '0c00000000000001', 404)],
    [probe('001', 'no-token'), get('002', '0c00000000000001', 410)],
    [['001', '002']],
  ],
  [
    'a probe is told by its kind and its detail',
    [probe('001', 'unknown-id', 'thingID'), probe('002', 'no-token')],
    [probe('001', 'no-token'), probe('002', 'unknown-id', 'other'), probe('003', 'unknown-id', 'thingID')],
    [
      ['001', '003'],
      ['002', '001'],
    ],
  ],
  ['one that is gone is not found', [probe('001', 'no-token')], [get('001', '0c00000000000001')], []],
])('%s', (_, former, next, want) => {
  expect(idsOf(former, next)).toEqual(want);
});

const text = `  # what ping answers
  - x-evidence: { cassette: ping, exchange: '001' } # stays
  - x-evidence:
      cassette: ping
      exchange: '002'
  - x-evidence: { cassette: pings, exchange: '001' }
  - x-evidence: { cassette: ping, exchange: '009' }
`;

test('only the ids of that cassette change, comments and layout stay', () => {
  const ids = new Map([
    ['001', '011'],
    ['002', '001'],
  ]);
  expect(moveEvidence(text, 'ping', ids)).toEqual({
    text: text
      .replace("ping, exchange: '001' }", "ping, exchange: '011' }")
      .replace("exchange: '002'", "exchange: '001'"),
    lost: [{ line: 7, exchange: '009' }],
    moved: 2,
  });
});
