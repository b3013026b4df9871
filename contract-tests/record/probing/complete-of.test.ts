import { expect, test } from '@jest/globals';
import type { Operation } from '../../../src/spec/document.ts';
import { completeOf, withoutOwnId } from './complete-of.ts';
import { operationNamed, wireRequest } from './probing-fixtures.ts';

const rows: readonly (readonly [string, string, Parameters<typeof wireRequest>[0], unknown])[] = [
  [
    'the values of a path, decoded',
    'GetThing',
    { target: '/things/a%20b' },
    { path: { thingID: 'a b' }, query: {}, headers: {} },
  ],
  [
    'a query',
    'GetThings',
    { target: '/things?orgID=o&tag=a%3Ab' },
    { path: {}, query: { orgID: 'o', tag: 'a:b' }, headers: {} },
  ],
  [
    'JSON, and no header that every such request has',
    'PostThing',
    {
      ...{ method: 'POST', target: '/things', sent: '{"name":"a"}' },
      headers: [
        ['content-type', 'application/json'],
        ['authorization', 'Token t'],
        ['accept-encoding', 'gzip'],
        ['x-own', '1'],
      ],
    },
    { path: {}, query: {}, headers: { 'x-own': '1' }, body: { name: 'a' } },
  ],
  [
    'another type than the usual one is part of the request',
    'PostThing',
    { method: 'POST', target: '/things', sent: '{"name":"a"}', headers: [['content-type', 'text/plain']] },
    { path: {}, query: {}, headers: { 'content-type': 'text/plain' }, body: { name: 'a' } },
  ],
  [
    'what is no JSON stays as it was sent',
    'PostThing',
    { method: 'POST', target: '/things', sent: '{"name"' },
    { path: {}, query: {}, headers: {}, raw: Buffer.from('{"name"') },
  ],
  [
    'lines under a type that is not JSON, though they could be read so',
    'PostLines',
    { method: 'POST', target: '/lines', sent: '1' },
    { path: {}, query: {}, headers: {}, raw: Buffer.from('1') },
  ],
];

test.each(rows)('%s', (_, name, request, want) => {
  expect(completeOf(operationNamed(name), wireRequest(request))).toEqual(want);
});

const operationWith = (method: Operation['method'], readOnly: boolean): Operation => ({
  ...{
    method,
    path: '/things',
    id: 'thing',
    pointer: '/paths/~1things',
    parameters: [],
    responses: {},
    security: [],
    tags: [],
    deprecated: false,
  },
  requestBody: { content: { 'application/json': { schema: { properties: { id: { type: 'string', readOnly } } } } } },
});

test.each([
  ['made without it', 'POST', true, { name: 'one' }],
  ['joined to another by it', 'POST', false, { id: '1', name: 'one' }],
  ['changed, with it for a needless word', 'PATCH', true, { id: '1', name: 'one' }],
] as const)('of the id that a client sends: a thing is %s', (_, method, readOnly, body) => {
  const document = { openapi: '3.0.0', info: { title: 'things', version: '1' }, paths: {} };
  const complete = { body: { id: '1', name: 'one' } };
  expect(withoutOwnId(document, operationWith(method, readOnly), complete)).toEqual({ body });
});
