/** Small contracts and recordings for tests, written as plainly as their files. */
import type { ContractDocument, OperationObject, Schema } from '../../src/spec/document.ts';
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import type { Body, Cassette, Exchange } from '../../src/testing/cassette.ts';
import { cassetteOf as madeUp } from '../../src/testing/fixtures.ts';
import { contractOf } from '../contract-of.ts';

export const documentOf = (
  paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>,
  schemas: Readonly<Record<string, Schema>> = {},
): ContractDocument => ({
  openapi: '3.0.0',
  info: { title: 'Things', version: '1' },
  security: [{ TokenAuthentication: [] }],
  paths,
  components: { schemas },
});

const thing: Schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] } },
};

const json = ($ref: string) => ({ content: { 'application/json': { schema: { $ref } } } });

/** Things at `/things` and `/things/{thingID}`, with an error schema behind `default`. */
export const things = documentOf(
  {
    '/things': {
      post: {
        operationId: 'PostThings',
        requestBody: { required: true, ...json('#/components/schemas/Thing') },
        responses: { '201': json('#/components/schemas/Thing'), default: json('#/components/schemas/Error') },
      },
    },
    '/things/{thingID}': {
      get: {
        operationId: 'GetThing',
        parameters: [
          { name: 'thingID', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'depth', in: 'query', schema: { type: 'integer' } },
        ],
        responses: { '200': json('#/components/schemas/Thing'), default: json('#/components/schemas/Error') },
      },
      delete: { operationId: 'DeleteThing', responses: { '204': {}, default: json('#/components/schemas/Error') } },
    },
  },
  { Thing: thing, Error: { type: 'object', properties: { code: { type: 'string' }, message: { type: 'string' } } } },
);

export const thingsContract = contractOf(things);

const bodyOf = (value: unknown): Body =>
  value === undefined
    ? { kind: 'empty' }
    : typeof value === 'string'
      ? { kind: 'text', text: value }
      : { kind: 'json', value: value as never }; // tests write JSON only

type Given = {
  readonly purpose?: Exchange['purpose'];
  readonly auth?: Exchange['request']['auth'];
  readonly sent?: unknown;
  readonly requestHeaders?: Exchange['request']['headers'];
  readonly headers?: Exchange['response']['headers'];
};

let count = 0;

/** `exchange('GET /things/1', 200, { id: '1' })`; JSON unless a header says otherwise. */
export const exchange = (line: string, status: number, answer?: unknown, given: Given = {}): Exchange => {
  const [method = '', target = ''] = line.split(' ');
  const {
    purpose = { kind: 'call' },
    auth = { scheme: 'token', secret: 'operator' },
    sent,
    requestHeaders = [],
  } = given;
  const { headers = answer === undefined ? [] : [['content-type', 'application/json; charset=utf-8']] } = given;
  count += 1;
  return {
    id: String(count).padStart(3, '0'),
    purpose,
    request: { method, target, auth, headers: requestHeaders, body: bodyOf(sent) },
    response: { status, headers, body: bodyOf(answer) },
  };
};

export const probe = (kind: string, operationId: string, detail?: string): Exchange['purpose'] => ({
  kind: 'probe',
  probe: kind,
  operationId,
  ...(detail !== undefined && { detail }),
});

export const cassetteOf = (...exchanges: readonly Exchange[]): Cassette =>
  madeUp(exchanges, { scenario: 'things', about: 'things' });

export const pageOf = (...operations: PageClaims['operations']): PageClaims => ({
  page: 'things',
  url: 'https://docs.test/things',
  operations,
});
