/** A small contract and a server made by hand, for tests of what sends probes. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { contractOf } from '../../contract-of.ts';
import type { LiteralRequest, LiteralResponse } from '../../scenario.ts';
import type { HeaderList, WireRequest, WireResponse } from '../wire/wire.ts';

const document: ContractDocument = {
  openapi: '3.0.0',
  info: { title: 'made up', version: '1' },
  paths: {
    '/api/v2/orgs': { post: { operationId: 'PostOrgs', responses: { 201: {} } } },
    '/things': {
      get: {
        operationId: 'GetThings',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: {} },
      },
      post: {
        operationId: 'PostThing',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 201: {} },
      },
    },
    '/things/{thingID}': {
      delete: {
        operationId: 'DeleteThing',
        parameters: [{ name: 'thingID', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: {} },
      },
      get: { operationId: 'GetThing', responses: { 200: {} } },
    },
    '/lines': {
      post: { operationId: 'PostLines', requestBody: { content: { 'text/plain': {} } }, responses: { 204: {} } },
    },
  },
  components: {
    schemas: {
      Resource: { type: 'object', properties: { type: { type: 'string', enum: ['buckets', 'orgs', 'instance'] } } },
      Thing: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    },
  },
};

export const contract = contractOf(document);

export const operationNamed = (id: string): Operation => {
  const found = contract.operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

export const wireRequest = ({
  method = 'GET',
  target = '/things',
  headers = [],
  sent = '',
}: {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: HeaderList;
  readonly sent?: string;
}): WireRequest => ({ method, target, headers, bytes: Buffer.from(sent) });

export const wireResponse = (status: number, text = ''): WireResponse => ({
  status,
  headers: [],
  bytes: Buffer.from(text),
});

export type Answering = (request: LiteralRequest) => readonly [status: number, body?: unknown];

/** What a request gets from a server that answers by rule. */
export const answerOf = (answering: Answering, request: LiteralRequest): LiteralResponse => {
  const [status, body] = answering(request);
  const text = body === undefined ? '' : JSON.stringify(body);
  return { status, headers: new Headers(), bytes: Buffer.from(text), text, json: () => JSON.parse(text) as unknown };
};
