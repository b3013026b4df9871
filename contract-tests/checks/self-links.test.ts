import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { contractOf } from '../contract-of.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, probe } from '../judge/fixtures.ts';
import { scenarioChecks } from './registry.ts';

const query = (...names: readonly string[]) => names.map((name) => ({ name, in: 'query' }) as const);
const contract = contractOf(
  documentOf({
    '/things': {
      get: { operationId: 'GetThings', parameters: query('name', 'after', 'token'), responses: { '200': {} } },
    },
    '/me': { get: { operationId: 'GetMe', responses: { '200': {} } } },
    '/things/{thingID}/view': { get: { operationId: 'GetView', responses: { '200': {} } } },
  }),
);
const linking = (target: string, links: Readonly<Record<string, string>>, more = {}): Exchange =>
  exchange(`GET ${target}`, 200, { id: '7', links }, more);

const rows: readonly (readonly [name: string, given: Exchange, want: readonly string[]])[] = [
  ['what was asked', linking('/things?name=a', { self: '/things?limit=20&name=a' }), []],
  [
    'another path',
    linking('/things/7/view', { self: '/things/7' }),
    ['self-link-elsewhere:GET /things/7:#response/body/links/self'.replace('/7', '/{id}')],
  ],
  ['an alias that calls itself by its id', linking('/me', { self: '/users/7' }), []],
  [
    'no query at all',
    linking('/things?name=a', { self: '/things' }),
    ['link-loses-query:#AnyAnswer:#response/body/links/self'],
  ],
  [
    'a query without the filter, on this page and the next',
    linking('/things?name=a', { self: '/things?limit=20', next: '/things?limit=20&after=7' }),
    [
      'link-loses-query:GET /things:#response/body/links/self',
      'link-loses-query:GET /things:#response/body/links/next',
    ],
  ],
  ['a page that begins elsewhere', linking('/things?after=1', { next: '/things?offset=20' }), []],
  ['a token, which no link should have', linking('/things?token=x', { self: '/things' }), []],
  ['a parameter that nobody documents', linking('/things?colour=x', { self: '/things' }), []],
  ['an empty value', linking('/things?name=', { self: '/things' }), []],
  [
    'what is malformed is told by itself',
    linking('/things?name=a', { self: '/things' }, { purpose: probe('invalid-query', 'GetThings', 'name=a') }),
    [],
  ],
];

test.each(rows)('%s', (_, given, want) => {
  const found = scenarioChecks['self-links']({ contract, pages: [], cassette: cassetteOf(given) });
  expect(found.map(findingId)).toEqual(want);
});
