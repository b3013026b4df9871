import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, exchange, probe, thingsContract } from '../judge/fixtures.ts';
import { contractChecks } from './registry.ts';

const id = '0c00000000000001';
const linking = (links: Readonly<Record<string, string>>, more = {}): Exchange =>
  exchange(`GET /things/${id}`, 200, { id, links }, more);
const miss = { code: 'not found', message: 'path not found' };
const none = { auth: { scheme: 'none' } } as const;

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['a link to what the contract has', [linking({ self: `/things/${id}` })], []],
  ['a link to where things are written', [linking({ all: '/things' })], []],
  [
    'a link to what no contract has, in two answers',
    [linking({ logs: `/things/${id}/logs` }), linking({ logs: `/things/0c00000000000002/logs` })],
    ['link-undocumented:GET /things/{id}/logs:#link'],
  ],
  [
    'a link that leads nowhere',
    [linking({ logs: `/things/${id}/logs` }), exchange(`GET /things/${id}/logs`, 404, miss)],
    ['link-dead:GET /things/{id}/logs:#link'],
  ],
  [
    'a link that leads to something of another name',
    [linking({ logs: `/things/${id}/logs` }), exchange(`GET /things/${id}/logs`, 404, { message: 'no logs yet' })],
    ['link-undocumented:GET /things/{id}/logs:#link'],
  ],
  [
    'followed without a credential it proves nothing',
    [linking({ logs: `/things/${id}/logs` }), exchange(`GET /things/${id}/logs`, 404, miss, none)],
    ['link-undocumented:GET /things/{id}/logs:#link'],
  ],
  [
    'what calls itself the way to itself and cannot be read',
    [linking({ self: '/things' }), exchange('GET /things', 405)],
    ['link-dead:GET /things:#link'],
  ],
  ['what only takes what is sent to it', [linking({ write: '/things' }), exchange('GET /things', 405)], []],
  [
    'what the request said and the answer repeats',
    [exchange('POST /things', 201, { id, name: '/things/and/more' }, { sent: { name: '/things/and/more' } })],
    [],
  ],
  ['a path of another server', [linking({ home: 'https://elsewhere.test/things/logs' })], []],
  [
    'a probe says nothing of links',
    [linking({ logs: `/things/${id}/logs` }, { purpose: probe('unknown-field', 'GetThing') })],
    [],
  ],
];

test.each(rows)('%s', (_, given, want) => {
  const found = contractChecks.links({
    contract: thingsContract,
    pages: [],
    cassettes: [cassetteOf(...given)],
    problems: [],
  });
  expect(found.map(findingId)).toEqual(want);
});

test('a path that is linked and answered is told with the links, and not as a route of its own', () => {
  const given = [linking({ logs: `/things/${id}/logs` }), exchange(`GET /things/${id}/logs`, 200, {})];
  const subject = { contract: thingsContract, pages: [], cassettes: [cassetteOf(...given)], problems: [] };
  expect(contractChecks.routes(subject)).toEqual([]);
  expect(contractChecks.links(subject).map(findingId)).toEqual(['link-undocumented:GET /things/{id}/logs:#link']);
});

test('HEAD where the contract has GET only is one cause for all', () => {
  const given = [exchange(`HEAD /things/${id}`, 200), exchange('HEAD /things/0c00000000000002', 200)];
  const subject = { contract: thingsContract, pages: [], cassettes: [cassetteOf(...given)], problems: [] };
  expect(contractChecks.routes(subject).map(findingId)).toEqual(['method-undocumented:#AnyGet:#head']);
});
