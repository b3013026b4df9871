import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf, probe, thingsContract } from '../judge/fixtures.ts';
import { contractOf } from '../contract-of.ts';
import type { Contract } from '../check.ts';
import { exchangeChecks } from './registry.ts';

const idsOf = (
  one: Exchange,
  contract: Contract = thingsContract,
  others: readonly Exchange[] = [],
): readonly string[] => {
  const cassette = cassetteOf(...others, one);
  const operation = contract.match(one.request.method, one.request.target);
  return Object.values(exchangeChecks)
    .flatMap((check) => check({ contract, pages: [], cassette, exchange: one, operation }))
    .map(findingId);
};

const get = 'GET /things/{thingID}';
const post = 'POST /things';
const error = { code: 'e', message: 'no' };
const text = [['content-type', 'text/plain']] as const;
const none = { auth: { scheme: 'none' } } as const;

const claim = { kind: 'claim', page: 'things', line: 7, says: 'it is so', at: '/body/value/id' } as const;

const ofLists = (name: string) => ({ subject: '#AnyList', pointer: `#query/${name}` });

const rows: readonly (readonly [name: string, given: Exchange, want: readonly string[]])[] = [
  ['a documented answer', exchange('GET /things/1', 200, { id: '1' }), []],
  [
    'prose that the answer denies',
    exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, is: '2' } }),
    [`claim-denied:${get}:#response/body/value/id`],
  ],
  [
    'what only the clock could tell, and prose denies: told once',
    {
      ...exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, at: '/observations/0', is: 'it lasts' } }),
      observations: ['it does not last'],
    },
    [`claim-denied:${get}:#response/observations/0`],
  ],
  ['prose that holds', exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, is: '1' } }), []],
  [
    'an empty value where prose promises one',
    exchange('GET /things/1', 200, { id: '' }, { purpose: { ...claim, isNot: '' } }),
    [`claim-denied:${get}:#response/body/value/id`],
  ],
  [
    'something promised that is not there',
    exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, at: '/body/value/name', present: true } }),
    [`claim-denied:${get}:#response/body/value/name`],
  ],
  [
    'something promised that is there, in JSON that was kept as its text',
    exchange('GET /things/1', 200, '{"id":"1","id":"2"}', { purpose: { ...claim, present: true } }),
    [],
  ],
  [
    'what is said of all lists is one claim, whichever list denies it',
    exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, about: ofLists('limit'), is: '2' } }),
    ['claim-denied:#AnyList:#query/limit'],
  ],
  [
    'what is said of all lists and the contract says of this one is its own claim',
    exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, about: ofLists('depth'), is: '2' } }),
    [`claim-denied:${get}:#query/depth`],
  ],
  ['an undocumented success', exchange('GET /things/1', 203, { id: '1' }), [`status-undocumented:${get}:#status:203`]],
  [
    'the error schema says nothing about an undocumented success',
    exchange('GET /things/1', 203, { odd: 1 }),
    [`status-undocumented:${get}:#status:203`],
  ],
  ['an error that only `default` covers is no finding', exchange('GET /things/1', 404, error), []],
  [
    'an error body is held to `default`',
    exchange('GET /things/1', 404, { ...error, more: 1 }),
    ['field-undocumented:#Error:#more'],
  ],
  [
    'a server error names the probe',
    exchange('GET /things/x', 500, error, { purpose: probe('malformed-id', 'GetThing', 'thingID') }),
    [`server-error:${get}:#request/malformed-id/thingID:500`],
  ],
  [
    'malformed input that is taken',
    exchange('POST /things', 201, { id: '1' }, { purpose: probe('malformed-json', 'PostThings') }),
    [`invalid-accepted:${post}:#request/malformed-json`],
  ],
  [
    'malformed input that is refused',
    exchange('POST /things', 400, error, { purpose: probe('malformed-json', 'PostThings') }),
    [],
  ],
  [
    'an unknown id that is answered 404',
    exchange('GET /things/0', 404, error, { purpose: probe('unknown-id', 'GetThing', 'thingID') }),
    [],
  ],
  [
    'a wrong method is no request of the operation',
    exchange('PUT /things/1', 405, undefined, { purpose: probe('wrong-method', 'GetThing', 'PUT') }),
    [],
  ],
  [
    'the router knows no such path: told with the routes',
    exchange('GET /things/1', 404, { code: 'not found', message: 'path not found', odd: 1 }),
    [],
  ],
  [
    'two documents in one body',
    exchange('GET /things/1', 400, '{"code":"a"}{"code":"b"}', { headers: [['content-type', 'application/json']] }),
    [`body-documents-glued:${get}:#response/body:400`],
  ],
  [
    'JSON that is none',
    exchange('GET /things/1', 400, 'oh no', { headers: [['content-type', 'application/json']] }),
    [`body-not-json:${get}:#response/body:400`],
  ],
  [
    'one document a line is a format of its own',
    exchange('GET /things/1', 200, '{"id":"1"}\n{"id":"2"}\n', { headers: [['content-type', 'application/json']] }),
    [],
  ],
  [
    'a body where there is none',
    exchange('DELETE /things/1', 204, { id: '1' }),
    ['body-undocumented:DELETE /things/{thingID}:#response/204/body'],
  ],
  ['no body where there is one', exchange('GET /things/1', 200), [`body-missing:${get}:#response/200/body`]],
  [
    'an empty text that says what it is',
    exchange('GET /things/1', 200, undefined, { headers: [['content-type', 'text/csv']] }),
    [],
  ],
  [
    'another media type',
    exchange('GET /things/1', 200, 'hello', { headers: text }),
    [`media-type-undocumented:${get}:#response/200/content/text/plain`],
  ],
  [
    'an answer without a credential',
    exchange('GET /things/1', 200, { id: '1' }, none),
    [`auth-not-needed:${get}:#security`],
  ],
  ['a refusal without a credential', exchange('GET /things/1', 401, error, none), []],
  ['a v1 credential stands in the query', exchange('GET /things/1?u=a&p=b', 200, { id: '1' }, none), []],
  [
    'an enum value that the request itself sent',
    exchange('POST /things', 201, { id: '1', kind: 'c' }, { sent: { id: '1', kind: 'c' } }),
    [],
  ],
  [
    'an enum value that the server made up',
    exchange('POST /things', 201, { id: '1', kind: 'c' }, { sent: { id: '1' } }),
    ['field-enum:#Thing:#kind'],
  ],
  [
    'what a probe left out is missing in the answer too',
    exchange('POST /things', 201, { name: 'n' }, { purpose: probe('missing-required', 'PostThings', 'id') }),
    [],
  ],
  [
    'an observation of the clock',
    { ...exchange('GET /things/1', 200, { id: '1' }), observations: ['createdAt is later than updatedAt'] },
    ['clock:#Thing:#observation/createdAt-is-later-than-updatedAt'],
  ],
  [
    'a sample that fails is told with its page',
    exchange('GET /things/1', 500, error, { purpose: { kind: 'sample', page: 'things', line: 3 } }),
    [],
  ],
];

test.each(rows)('%s', (_, given, want) => {
  expect(idsOf(given)).toEqual(want);
});

const ping = contractOf(
  documentOf({
    '/ping': {
      get: {
        operationId: 'GetPing',
        security: [],
        responses: {
          '204': {
            headers: {
              'X-Count': { schema: { type: 'integer' } },
              'X-Kind': { schema: { type: 'string', enum: ['a'] } },
            },
          },
        },
      },
    },
  }),
);

test('a header that is not of its declared type or enum', () => {
  const answer = exchange('GET /ping', 204, undefined, {
    headers: [
      ['x-count', 'v2'],
      ['x-kind', 'b'],
    ],
  });
  expect(idsOf(answer, ping)).toEqual([
    'header-value:GET /ping:#response/204/header/x-count',
    'header-value:GET /ping:#response/204/header/x-kind',
  ]);
});

test('without `default` an unlisted error is a finding, and an empty security needs no credential', () => {
  expect(idsOf(exchange('GET /ping', 418, undefined, none), ping)).toEqual([
    'status-undocumented:GET /ping:#status:418',
  ]);
});

test('a media type that only compression changes is left to the scenario check', () => {
  const plain = exchange('GET /things/1', 200, { id: '1' });
  const compressed = exchange('GET /things/1', 200, 'x', {
    headers: text,
    requestHeaders: [['accept-encoding', 'gzip']],
  });
  expect(idsOf(compressed, thingsContract, [plain])).toEqual([]);
});

test('all three witnesses speak in one finding', () => {
  const page = pageOf({
    method: 'GET',
    path: '/things/{thingID}',
    line: 4,
    deprecated: false,
    parameters: [],
    samples: [],
    responses: [{ status: '200', line: 9, fields: [] }],
  });
  const one = exchange('GET /things/1', 201, { id: '1' });
  const operation = thingsContract.match('GET', '/things/1');
  const [found] = exchangeChecks['status-undocumented']({
    contract: thingsContract,
    pages: [page],
    cassette: cassetteOf(one),
    exchange: one,
    operation,
  });
  expect(found).toMatchObject({
    docs: { says: '200', page: 'things', line: 9 },
    spec: { says: '200' },
    server: { says: '201', version: '2.9.1' },
    oddOneOut: 'server',
    fix: ['docs', 'spec'],
  });
});

test('a promise of a page is told in our words, without quotation marks', () => {
  const one = exchange('GET /things/1', 200, { id: '1' }, { purpose: { ...claim, is: '2' } });
  const operation = thingsContract.match('GET', '/things/1');
  const subject = { contract: thingsContract, pages: [], cassette: cassetteOf(one), exchange: one, operation };
  expect(exchangeChecks['claim-denied'](subject).map(({ title }) => title)).toEqual([
    'the page promises: it is so; the answer has "1"',
  ]);
});

test('what a page says of a query parameter is its description in the contract', () => {
  const about = { subject: get, pointer: '#query/depth/unknown' };
  const one = exchange('GET /things/1?depth=x', 200, { id: '1' }, { purpose: { ...claim, about, is: '2' } });
  const operation = thingsContract.match('GET', '/things/1');
  const subject = { contract: thingsContract, pages: [], cassette: cassetteOf(one), exchange: one, operation };
  expect(exchangeChecks['claim-denied'](subject)).toMatchObject([
    { ...about, spec: { says: claim.says }, fix: ['docs', 'spec'], oddOneOut: 'server' },
  ]);
});
