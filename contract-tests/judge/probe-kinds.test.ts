import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import type { Occurrence } from '../finding.ts';
import { cassetteOf, exchange } from './fixtures.ts';
import { probeKindsOf } from './probe-kinds.ts';

const probe = (id: string, kind: string): Exchange => ({
  ...exchange('GET /things/1', 200, {}),
  id,
  purpose: { kind: 'probe', probe: kind, operationId: 'GetThing' },
});
const cassette = cassetteOf(
  { ...exchange('GET /things/1', 200, {}), id: '001' },
  ...[probe('002', 'no-token'), probe('003', 'no-token'), probe('004', 'empty-body')],
);
const seen = (id: string, pointer: string): Occurrence => ({
  ...{
    code: 'x',
    subject: 'GET /things/{thingID}',
    pointer,
    severity: 'minor',
    title: '',
    oddOneOut: 'nobody',
    fix: [],
  },
  evidence: { cassette: cassette.scenario, exchange: id },
});

test('a finding counts once for a kind, however often it shows it, and what no probe showed counts for none', () => {
  expect(probeKindsOf([cassette], [seen('001', '#a'), seen('002', '#b'), seen('003', '#b')])).toEqual([
    { probe: 'no-token', sent: 2, found: 1 },
    { probe: 'empty-body', sent: 1, found: 0 },
  ]);
});
