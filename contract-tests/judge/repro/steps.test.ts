import { expect, test } from '@jest/globals';
import type { Exchange, Purpose } from '../../../src/testing/cassette.ts';
import { cassetteOf, exchange } from '../fixtures.ts';
import { stepsOf } from './steps.ts';

const one = (id: string, line: string, status: number, purpose: Purpose = { kind: 'call' }): Exchange => ({
  ...exchange(line, status, {}),
  id,
  purpose,
});
const probe = (kind: string, detail?: string): Purpose => ({
  ...{ kind: 'probe', probe: kind, operationId: 'ListThings' },
  ...(detail !== undefined && { detail }),
});
const idsOf = (exchanges: readonly Exchange[]): readonly string[] => exchanges.map(({ id }) => id);

test('whatever changed something comes first, also a probe that was meant to fail; what failed does not', () => {
  const asked = one('005', 'GET /things/1', 200);
  const cassette = cassetteOf(
    one('001', 'POST /things', 201),
    one('002', 'POST /things', 200, probe('garbage-body')),
    one('003', 'POST /things', 400, probe('malformed-json')),
    one('004', 'GET /things/1', 200),
    asked,
  );
  expect(idsOf(stepsOf(cassette, asked).prefix)).toEqual(['001', '002']);
});

test('what was waited for is waited for again', () => {
  const waited: Exchange = { ...one('001', 'GET /things/1?a=1', 200), until: { pointer: '#status', values: [200] } };
  const asked = one('002', 'GET /things/1', 200);
  expect(idsOf(stepsOf(cassetteOf(waited, asked), asked).prefix)).toEqual(['001']);
});

test('what a parameter changes is seen beside the probes of the same parameter and the request without it, before or after', () => {
  const asked = one('003', 'GET /things?limit=zz', 200, probe('query-nonsense', 'limit=zz'));
  const cassette = cassetteOf(
    one('001', 'GET /things', 200, probe('query-base')),
    one('002', 'GET /things?after=1', 200, probe('query-valid', 'after=1')),
    asked,
    one('004', 'GET /things?limit=1', 200, probe('query-valid', 'limit=1')),
    one('005', 'GET /things', 401, probe('no-token')),
  );
  expect(idsOf(stepsOf(cassette, asked).siblings)).toEqual(['001', '004']);
});
