import { expect, test } from '@jest/globals';
import type { Finding } from '../finding.ts';
import { cassetteOf, exchange } from '../judge/fixtures.ts';
import { trialsFor } from './trials.ts';

const exchanges = [
  { ...exchange('POST /things', 201, {}), id: '001' },
  { ...exchange('GET /things/1', 200, {}), id: '002' },
  { ...exchange('POST /things', 201, {}), id: '003' },
  { ...exchange('GET /things/1', 404, {}), id: '004' },
  { ...exchange('GET /nothing', 404, {}), id: '005' },
];
const cassette = {
  ...cassetteOf(...exchanges),
  captures: [{ canonical: '0c00000000000001', kind: 'id' as const, exchange: '005', pointer: 'body/id' }],
};

const finding = (code: string, evidence: Finding['evidence']): Finding => ({
  ...{ id: `${code}:x:#y`, code, title: '', operations: [], count: 1, pointer: '#y', severity: 'minor' },
  ...{ oddOneOut: 'nobody', fix: [], known: 'new', evidence },
});
const seen = (code: string, id: string) => finding(code, { cassette: cassette.scenario, exchange: id });

test('all that a scenario shows has one run, in the order of the recording', () => {
  const { trials, notShown } = trialsFor([seen('a', '004'), seen('b', '002'), seen('c', '003')], [cassette]);
  expect(trials.map((trial) => trial.cassette.exchanges.map(({ id }) => id))).toEqual([['001', '002', '003', '004']]);
  expect(trials.map(({ shown }) => shown.map((one) => one.finding.code))).toEqual([['a', 'b', 'c']]);
  expect(trials[0]?.cassette.captures).toEqual([]); // of a request that is not sent
  expect(notShown).toEqual([]);
});

test('pages, the contract by itself, and what many answers teach are shown by no request', () => {
  const findings = [
    finding('page-x', { page: 'a', line: 1 }),
    finding('contract-x', { pointer: '/info' }),
    ...[seen('fields-always-sent', '002'), seen('differs-from-recording', '002'), seen('x', '999')],
  ];
  const { trials, notShown } = trialsFor(findings, [cassette]);
  expect([trials.length, notShown.length]).toEqual([0, 5]);
});

test('what the scenario ends after it is ended after the trial too, if the trial made it', () => {
  const gone = [
    { ...exchange('DELETE /things/1', 204), id: '006' },
    { ...exchange('DELETE /things/0c00000000000001', 204), id: '007' },
  ];
  const longer = { ...cassette, exchanges: [...exchanges, ...gone] };
  const { trials } = trialsFor([seen('b', '002')], [longer]);
  expect(trials[0]?.cassette.exchanges.map(({ id }) => id)).toEqual(['001', '002', '006']);
});
