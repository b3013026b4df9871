import { expect, test } from '@jest/globals';
import type { Body, Exchange } from '../../src/testing/cassette.ts';
import { contractOf } from '../contract-of.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, probe } from '../judge/fixtures.ts';
import { contractChecks, exchangeChecks, scenarioChecks } from './registry.ts';

const schema = {
  type: 'object',
  properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
} as const;
const content = { 'application/json': { schema }, 'text/csv': { schema: { type: 'string' } } } as const;
const document = documentOf({
  '/things': {
    get: { operationId: 'GetThings', responses: { '200': { content } } },
    post: {
      operationId: 'PostThings',
      requestBody: { content: { 'application/json': { schema }, 'text/yml': { schema } } },
      responses: { '200': { content }, '201': { content } },
    },
  },
});
const contract = contractOf(document);

type Headers = Exchange['response']['headers'];
const as = (type: string): { readonly headers: Headers } => ({ headers: [['content-type', type]] });
const asking = (type: string): { readonly requestHeaders: Headers } => ({ requestHeaders: [['accept', type]] });
const sending = (type: string): { readonly requestHeaders: Headers } => ({ requestHeaders: [['content-type', type]] });
const withBody = (given: Exchange, body: Body): Exchange => ({ ...given, response: { ...given.response, body } });
const binary: Body = { kind: 'base64', base64: '//79', size: 3 };
const tar = (afterEnd: 'data' | 'zeros' | 'missing-end'): Body => ({
  kind: 'structure',
  structure: { of: 'tar', entries: [], afterEnd },
});
const parts = (closed: boolean): Body => ({ kind: 'structure', structure: { of: 'multipart', closed, parts: [] } });
const text = (type: string, body: string): Exchange => exchange('GET /things', 200, body, as(type));
const dialect = (annotations: readonly string[], body: string): Exchange =>
  exchange('POST /things', 200, body, { ...as('text/csv'), sent: { dialect: { annotations } } });
const thing = { id: '1', name: 'n' };
const call = exchange('POST /things', 201, thing, { ...sending('application/json'), sent: { name: 'n' } });
const head = (status: number, headers: Headers): Exchange => exchange('HEAD /things', status, undefined, { headers });

const get = 'GET /things';
const post = 'POST /things';

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['what was asked for', [exchange('GET /things', 200, 'a,b\n', { ...asking('text/csv'), ...as('text/csv') })], []],
  [
    'a documented type that is asked for and not given',
    [exchange('GET /things', 200, thing, asking('text/csv'))],
    [`accept-ignored:${get}:#response/200/content/text/csv`],
  ],
  [
    'a type that a parameter brings about, and not what is asked for',
    [
      exchange('GET /things', 200, thing, asking('text/csv')),
      exchange('GET /things?form=csv', 200, 'a,b\n', as('text/csv')),
    ],
    [],
  ],
  ['a type that nobody documents', [exchange('GET /things', 200, thing, asking('text/html'))], []],
  ['a list of types leaves the choice', [exchange('GET /things', 200, thing, asking('text/csv, */*'))], []],
  [
    'a body without a content type',
    [exchange('GET /things', 200, 'x', { headers: [] })],
    [`content-type-missing:${get}:#header/content-type:200`],
  ],
  ['another charset', [text('text/csv; charset=latin1', 'a\n')], [`charset-differs:${get}:#header/content-type:200`]],
  ['the usual charset, of which the contract says nothing', [text('text/csv; charset=UTF-8', 'a\n')], []],
  ['bytes that are no text', [withBody(text('text/csv', 'x'), binary)], [`body-format:${get}:#response/body:200`]],
  [
    'an archive with something behind it',
    [withBody(text('application/octet-stream', 'x'), tar('data'))],
    [`body-format:${get}:#response/body:200`],
  ],
  ['a whole archive', [withBody(text('application/octet-stream', 'x'), tar('zeros'))], []],
  [
    'parts without an end',
    [withBody(text('multipart/mixed; boundary=b', 'x'), parts(false))],
    [`body-format:${get}:#response/body:200`],
  ],
  ['parts with an end', [withBody(text('multipart/mixed; boundary=b', 'x'), parts(true))], []],
  ['a table with rows of two widths', [text('text/csv', 'a,b\n1,2,3\n')], [`body-format:${get}:#response/body:200`]],
  [
    'an error in a table of its own',
    [text('text/csv', 'result,table,a\n,0,1\n\nerror,reference\nboom,\n')],
    [`error-inside-success:${get}:#response/body:200`],
  ],
  ['a configuration that is no TOML', [text('application/toml', '[a')], [`body-format:${get}:#response/body:200`]],
  ['one that is', [text('application/toml', '[a]\nb = 1\n')], []],
  ['annotations as asked for', [dialect(['group'], '#group,false\n,a\n,1\n')], []],
  ['annotations that are not there', [dialect(['group'], ',a\n,1\n')], [`csv-annotations:${post}:#response/body`]],
  [
    'annotations that nobody asked for',
    [dialect([], '#group,false\n,a\n,1\n')],
    [`csv-annotations:${post}:#response/body`],
  ],
  [
    'a number that JSON.parse rounds',
    [text('application/json', '{"id": 864691128455135233}')],
    [`number-unsafe:${get}:#numbers`],
  ],
  ['the same digits in a text', [text('application/json', '{"id": "864691128455135233"} ')], []],
  [
    'a listed media type that is refused',
    [
      call,
      exchange(post, 415, { message: 'no' }, { ...sending('text/yml'), purpose: probe('documented-media-type', 'x') }),
    ],
    [`media-type-refused:${post}:#request/content/text/yml`],
  ],
  [
    'a listed media type that nobody reads',
    [call, exchange(post, 200, {}, { ...sending('text/yml'), purpose: probe('documented-media-type', 'x') })],
    [`media-type-ignored:${post}:#request/content/text/yml`],
  ],
  [
    'a listed media type that is read',
    [call, exchange(post, 200, thing, { ...sending('text/yml'), purpose: probe('documented-media-type', 'x') })],
    [],
  ],
  [
    'where none of the list works it is told as a whole',
    [exchange(post, 415, {}, { ...sending('text/yml'), purpose: probe('documented-media-type', 'x') })],
    [],
  ],
  [
    'a media type that nobody looks at',
    [exchange(post, 201, thing, { ...sending('text/html'), sent: thing, purpose: probe('wrong-media-type', 'x') })],
    ['request-media-type-unchecked:#AnyRequest:#header/content-type'],
  ],
  [
    'a media type that is refused',
    [exchange(post, 415, {}, { ...sending('text/html'), purpose: probe('wrong-media-type', 'x') })],
    [],
  ],
  [
    'a read-only field that can be set',
    [exchange(post, 201, { id: 'mine' }, { sent: { id: 'mine' }, purpose: probe('read-only-field', 'x', 'id') })],
    [`read-only-accepted:${post}:#request/id`],
  ],
  [
    'a read-only field that is passed over',
    [exchange(post, 201, { id: '1' }, { sent: { id: 'mine' }, purpose: probe('read-only-field', 'x', 'id') })],
    [],
  ],
  [
    'an optional body that is needed',
    [call, exchange(post, 400, { message: 'EOF' }, { purpose: probe('missing-body', 'x') })],
    [`body-needed:${post}:#request`],
  ],
  ['an optional body without a control', [exchange(post, 400, {}, { purpose: probe('missing-body', 'x') })], []],
  [
    'an optional body that may be left out',
    [call, exchange(post, 201, thing, { purpose: probe('missing-body', 'x') })],
    [],
  ],
  [
    'HEAD with another status and header than GET',
    [
      exchange('GET /things', 200, thing, {
        headers: [
          ['content-type', 'application/json'],
          ['x', '1'],
        ],
      }),
      head(204, [['content-type', 'application/json']]),
    ],
    ['head-unlike-get:HEAD /things:#headers'],
  ],
  [
    'HEAD as GET',
    [exchange('GET /things', 200, thing, as('application/json')), head(200, [['content-type', 'application/json']])],
    [],
  ],
  [
    'no HEAD where the contract has none',
    [exchange('GET /things', 200, thing, as('application/json')), head(405, [])],
    [],
  ],
  [
    'a guard that knows GET only refuses HEAD',
    [exchange('GET /things', 200, thing, as('application/json')), head(401, [])],
    [],
  ],
];

const ofExchange = [
  ...(['content-type', 'body-format', 'csv-annotations', 'number-unsafe', 'request-media-type-unchecked'] as const),
  'read-only-accepted',
] as const;

test.each(rows)('%s', (_, given, want) => {
  const cassette = cassetteOf(...given);
  const subject = { contract, pages: [], cassette, cassettes: [cassette], problems: [] };
  const found = [
    ...contractChecks['documented-media-types'](subject),
    ...(['accept', 'head-unlike-get', 'optional-body'] as const).flatMap((name) => scenarioChecks[name](subject)),
    ...given.flatMap((each) => {
      const operation = contract.match(each.request.method, each.request.target);
      return ofExchange.flatMap((name) => exchangeChecks[name]({ ...subject, exchange: each, operation }));
    }),
  ];
  expect(found.map(findingId)).toEqual(want);
});
