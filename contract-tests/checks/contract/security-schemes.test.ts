import { expect, test } from '@jest/globals';
import type { Auth, Exchange } from '../../../src/testing/cassette.ts';
import type { ContractDocument, OperationObject } from '../../../src/spec/document.ts';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf } from '../../judge/fixtures.ts';
import { contractChecks } from '../registry.ts';

const operation = (operationId: string, more: OperationObject = {}): OperationObject => ({
  operationId,
  responses: { '200': {} },
  ...more,
});

const document: ContractDocument = {
  ...documentOf({
    '/door': {
      get: operation('GetDoor'),
      post: operation('PostDoor', { security: [{ Password: [] }] }),
    },
    '/bell': { get: operation('GetBell', { security: [{}, { TokenAuthentication: [] }] }) },
    '/old': {
      get: operation('GetOld', {
        parameters: [
          { name: 'u', in: 'query' },
          { name: 'p', in: 'query' },
        ],
      }),
    },
  }),
  components: {
    securitySchemes: {
      TokenAuthentication: { type: 'apiKey', in: 'header', name: 'Authorization' },
      Password: { type: 'http', scheme: 'basic' },
    },
  },
};

const as = (auth: Auth) => (line: string, status: number) => exchange(line, status, undefined, { auth });
const token = as({ scheme: 'token', secret: 'operator' });
const bearer = as({ scheme: 'bearer', secret: 'operator' });
const password = as({ scheme: 'basic', user: 'u', secret: 'password' });
const both = as({ scheme: 'basic', user: 'u', secret: 'password', session: '1' });
const cookie = as({ scheme: 'cookie', secret: '1' });
const none = as({ scheme: 'none' });

const byCookie = 'scheme-undocumented:#AnyOperation:#security/cookie';
const refused = 'scheme-refused:POST /door:#security/Basic';

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['the documented means work', [token('GET /door', 200), password('POST /door', 200)], []],
  ['any word may stand before the token', [bearer('GET /door', 200)], []],
  ['a session that nobody documented', [cookie('GET /door', 200)], [byCookie]],
  ['a session beside the documented password', [both('POST /door', 200)], []],
  ['a session that is refused', [cookie('GET /door', 401)], []],
  ['where anybody may come in', [cookie('GET /bell', 200)], []],
  [
    'a documented password that is refused, and good elsewhere',
    [password('POST /door', 401), password('GET /bell', 200)],
    [refused],
  ],
  [
    'the same, where it works beside a session',
    [password('POST /door', 401), both('POST /door', 200), password('GET /bell', 200)],
    [refused],
  ],
  ['a password that is good for nothing', [password('POST /door', 401)], []],
  ['refused once, taken once', [password('POST /door', 401), password('POST /door', 200)], []],
  ['forbidden is not refused', [password('POST /door', 403), password('GET /bell', 200)], []],
  ['credentials in the query that are called parameters', [none('GET /old?u=a&p=b', 200)], []],
  [
    'credentials in the query that nobody documented',
    [none('GET /door?u=a&p=b', 200)],
    ['scheme-undocumented:#AnyOperation:#security/query'],
  ],
];

test.each(rows)('%s', (_, given, want) => {
  const subject = { contract: contractOf(document), pages: [], cassettes: [cassetteOf(...given)], problems: [] };
  expect(contractChecks['security-schemes'](subject).map(findingId)).toEqual(want);
});

test('means that a page tells callers to use, and the contract names elsewhere only', () => {
  const page = {
    ...pageOf(),
    page: 'doors',
    words: [{ line: 7, words: ['authentication', 'basic', 'scheme', 'use'] }],
  };
  const cassettes = [cassetteOf(password('GET /door', 200))];
  const found = contractChecks['security-schemes']({
    contract: contractOf(document),
    pages: [page],
    cassettes,
    problems: [],
  });
  expect(found).toMatchObject([
    {
      title: 'a credential by Basic is taken, also by operations whose security does not name it',
      docs: { says: 'takes Basic', page: 'doors', line: 7 },
      spec: { pointer: '/security' },
      oddOneOut: 'spec',
      fix: ['spec'],
    },
  ]);
});
