import { expect, test } from '@jest/globals';
import type { Contract } from '../check.ts';
import type { Exchange } from '../../src/testing/cassette.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, probe, things, thingsContract } from '../judge/fixtures.ts';
import { contractOf } from '../contract-of.ts';
import { contractChecks } from './registry.ts';

const idsOf = (
  id: keyof typeof contractChecks,
  exchanges: readonly Exchange[],
  contract: Contract = thingsContract,
): readonly string[] =>
  contractChecks[id]({ contract, pages: [], cassettes: [cassetteOf(...exchanges)], problems: [] }).map(findingId);

const miss = { code: 'not found', message: 'path not found' };
const thing = { id: '1' };

const routeRows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  [
    'a path that the router does not have',
    [exchange('GET /things/1', 404, miss)],
    ['route-missing:GET /things/{thingID}:#path'],
  ],
  [
    'a resource that is not there',
    [exchange('GET /things/1', 404, { code: 'not found', message: 'thing not found' })],
    [],
  ],
  [
    'a path that only moved is one finding',
    [
      exchange('GET /things/1', 404, miss),
      exchange('GET /thing/1', 200, thing),
      exchange('GET /thing/nonsense', 400, {}),
    ],
    ['served-under-another-path:GET /things/{thingID}:#path'],
  ],
  [
    'an undocumented path that answers',
    [exchange('GET /other/0c00000000000001', 200, thing)],
    ['route-undocumented:GET /other/{id}:#path'],
  ],
  ['a server error is an answer too', [exchange('GET /other', 500, thing)], ['route-undocumented:GET /other:#path']],
  [
    'a probe of an undocumented path that gets 404 or 405 is nothing',
    [exchange('GET /other', 404, {}), exchange('GET /other', 405)],
    [],
  ],
  ['without a credential nobody gets to the router', [exchange('GET /other', 401, {})], []],
  [
    'an undocumented method that answers',
    [exchange('PUT /things/1', 200, thing)],
    ['method-undocumented:PUT /things/{id}:#path'],
  ],
  [
    'a documented method that is refused',
    [exchange('DELETE /things/1', 405)],
    ['method-missing:DELETE /things/{thingID}:#method'],
  ],
];

test.each(routeRows)('routes: %s', (_, given, want) => {
  expect(idsOf('routes', given)).toEqual(want);
});

test('a header that no response declares is one finding, wherever it comes; those of HTTP are none', () => {
  const headers = {
    headers: [
      ['x-thing', '1'],
      ['content-type', 'application/json'],
      ['vary', 'x'],
    ],
  } as const;
  const found = idsOf('headers-undeclared', [
    exchange('GET /things/1', 200, thing, headers),
    exchange('DELETE /things/1', 204, undefined, headers),
  ]);
  expect([...new Set(found)]).toEqual(['header-undeclared:#AnyResponse:#header/x-thing']);
});

const withHeaders = contractOf(
  documentOf({
    '/things': {
      get: {
        operationId: 'GetThings',
        responses: { '200': { headers: { 'Trace-Id': {}, 'X-Other': {}, 'Content-Encoding': {} } } },
      },
      post: {
        operationId: 'PostThings',
        requestBody: { content: { 'text/plain': {} } },
        responses: { '200': {}, '204': {} },
      },
    },
  }),
);

test('declared headers that never came are one finding an operation; encoding only where it could have been', () => {
  expect(
    idsOf('headers-never-sent', [exchange('GET /things', 200), exchange('GET /things', 200)], withHeaders),
  ).toEqual(['header-never-sent:GET /things:#headers']);
  const sent = {
    headers: [
      ['trace-id', '1'],
      ['x-other', '1'],
    ],
  } as const;
  expect(idsOf('headers-never-sent', [exchange('GET /things', 200, undefined, sent)], withHeaders)).toEqual([]);
  const large = { ...sent, requestHeaders: [['accept-encoding', 'gzip']] } as const;
  expect(idsOf('headers-never-sent', [exchange('GET /things', 200, 'x'.repeat(2000), large)], withHeaders)).toEqual([
    'header-never-sent:GET /things:#headers',
  ]);
});

test('one documented success too many', () => {
  expect(idsOf('successes-never-sent', [exchange('POST /things', 200)], withHeaders)).toEqual([
    'status-never-sent:POST /things:#status:204',
  ]);
  expect(idsOf('successes-never-sent', [exchange('POST /things', 201)], withHeaders)).toEqual([]); // an undocumented one is a finding of its own
});

test('a request type that nobody documented, unless the documented one works too', () => {
  const octets = exchange('POST /things', 200, undefined, {
    requestHeaders: [['content-type', 'application/octet-stream']],
  });
  const plain = exchange('POST /things', 200, undefined, { requestHeaders: [['content-type', 'text/plain']] });
  expect(idsOf('request-media-types', [octets], withHeaders)).toEqual([
    'request-media-type:POST /things:#request/content',
  ]);
  expect(idsOf('request-media-types', [octets, plain], withHeaders)).toEqual([]);
});

test('the shape profile learns from calls, not from probes, and not from few', () => {
  const answers = Array.from({ length: 5 }, (_, at) => exchange('GET /things/1', 200, { id: String(at), name: 'n' }));
  expect(idsOf('shape-profile', answers)).toEqual([
    'fields-always-sent:#Thing:#required',
    'fields-never-sent:#Thing:#properties',
  ]);
  expect(idsOf('shape-profile', answers.slice(0, 4))).toEqual([]);
  const probes = answers.map((one) => ({ ...one, purpose: probe('unknown-field', 'GetThing') }));
  expect(idsOf('shape-profile', probes)).toEqual([]);
});

test('a problem of the upstream document is a finding as long as it is there', () => {
  const problems = [{ pointer: '/components/schemas/Thing', message: 'is odd' }];
  const check = contractChecks['document-quirks'];
  const ids = (contract: Contract) => check({ contract, pages: [], cassettes: [], problems }).map(findingId);
  expect(ids(thingsContract)).toContain('contract-invalid:#Thing:#');
  const mended = contractOf({ ...things, components: { schemas: {} } });
  expect(ids(mended)).not.toContain('contract-invalid:#Thing:#');
});
