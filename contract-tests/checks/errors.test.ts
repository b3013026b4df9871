import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { contractOf } from '../contract-of.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, probe } from '../judge/fixtures.ts';
import { contractChecks, exchangeChecks } from './registry.ts';

const document = documentOf({
  '/things/{thingID}': {
    get: { operationId: 'GetThing', responses: { '200': {}, '404': {}, default: {} } },
    delete: { operationId: 'DeleteThing', responses: { '204': {}, default: {} } },
    patch: { operationId: 'PatchThing', responses: { '200': {}, '409': {}, default: {} } },
  },
});
const labelled = documentOf({
  '/things/{thingID}/labels/{labelID}': {
    delete: { operationId: 'DeleteThingLabel', responses: { '204': {}, '404': {} } },
  },
  '/others/{otherID}/labels/{labelID}': {
    delete: { operationId: 'DeleteOtherLabel', responses: { '204': {}, '404': {} } },
  },
});
const contract = contractOf({ ...document, paths: { ...document.paths, ...labelled.paths } });

const error = { message: 'no' };
const ask = (line: string, status: number, kind: string, answer: unknown = error): Exchange =>
  exchange(line, status, status === 204 ? undefined : answer, { purpose: probe(kind, 'x', 'thingID') });
const get = 'GET /things/{thingID}';

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['an unknown id that is not found', [ask('GET /things/1', 404, 'unknown-id')], []],
  [
    'an unknown id that is called invalid, where 404 is documented and never comes',
    [ask('GET /things/1', 400, 'unknown-id')],
    [`status-never-sent:${get}:#status:404`],
  ],
  [
    'the same where 404 comes at other times',
    [ask('GET /things/1', 400, 'unknown-id'), exchange('GET /things/2', 404, error)],
    [`status-wrong-class:${get}:#request/unknown-id/thingID:400`],
  ],
  [
    'a missing credential that is called a bad request',
    [ask('DELETE /things/1', 400, 'no-token')],
    ['status-wrong-class:DELETE /things/{thingID}:#request/no-token/thingID:400'],
  ],
  ['a refusal by the guard', [ask('DELETE /things/1', 401, 'no-token')], []],
  [
    'a missing field that is called a lack of rights',
    [ask('PATCH /things/1', 401, 'missing-required')],
    ['status-wrong-class:PATCH /things/{thingID}:#request/missing-required/thingID:401'],
  ],
  ['a status that is documented by its number', [ask('PATCH /things/1', 409, 'missing-required')], []],
  ['a malformed id that is not found', [ask('GET /things/x', 404, 'malformed-id')], []],
  [
    'a failure that says that it is a refusal',
    [ask('PATCH /things/1', 500, 'read-only-token', { message: 'failed to update: unauthorized' })],
    ['status-wrong-class:#AnyRefusal:#permission:500'],
  ],
  [
    'the same words to somebody who may',
    [ask('PATCH /things/1', 500, 'malformed-json', { message: 'unauthorized' })],
    ['server-error:PATCH /things/{thingID}:#request/malformed-json:500'],
  ],
  [
    'a server error is told by itself',
    [ask('PATCH /things/1', 500, 'malformed-json')],
    ['server-error:PATCH /things/{thingID}:#request/malformed-json:500'],
  ],
  [
    'the router knows no such path',
    [ask('GET /things/1', 404, 'no-token', { code: 'not found', message: 'path not found' })],
    [],
  ],
  [
    'a duplicate that is called something else than a conflict',
    [ask('PATCH /things/1', 400, 'duplicate')],
    ['status-never-sent:PATCH /things/{thingID}:#status:409'],
  ],
  [
    'an unknown id that is answered',
    [ask('GET /things/1', 200, 'unknown-id', { id: '1' })],
    [`unknown-answered:${get}:#request/unknown-id/thingID`],
  ],
  [
    'one handler for the labels of all kinds is one cause',
    [
      exchange('DELETE /things/1/labels/2', 204, undefined, { purpose: probe('unknown-id', 'x', 'labelID') }),
      exchange('DELETE /others/1/labels/2', 204, undefined, { purpose: probe('second-delete', 'x') }),
      exchange('DELETE /others/1/labels/2', 204, undefined, { purpose: probe('unknown-id', 'x', 'otherID') }),
    ],
    [
      'unknown-answered:#AnyResource:#delete/labels/unknown-item',
      'unknown-answered:#AnyResource:#delete/labels/unknown-item',
      'unknown-answered:#AnyResource:#delete/labels/unknown-owner',
    ],
  ],
  [
    'a body that cannot be read is one fault, whatever it stumbles over',
    [ask('PATCH /things/1', 500, 'malformed-json'), ask('PATCH /things/1', 500, 'wrong-type')],
    [
      'server-error:PATCH /things/{thingID}:#request/malformed-json:500',
      'server-error:PATCH /things/{thingID}:#request/malformed-json:500',
    ],
  ],
  [
    'a value of the wrong type alone is a fault of its own',
    [ask('PATCH /things/1', 400, 'malformed-json'), ask('PATCH /things/1', 500, 'wrong-type')],
    ['server-error:PATCH /things/{thingID}:#request/wrong-type/thingID:500'],
  ],
  ['ending what is not there may succeed', [ask('DELETE /things/1', 204, 'unknown-id')], []],
  [
    'an error that calls itself another',
    [exchange('GET /things/1', 404, { code: 'internal error', message: 'no' })],
    [`error-code-differs:${get}:#response/body/code:404`],
  ],
  ['an error that calls itself what it is', [exchange('GET /things/1', 404, { code: 'not found', message: 'no' })], []],
  ['a word that is of no status', [exchange('GET /things/1', 404, { code: 'E17', message: 'no' })], []],
  ['a success that has a code', [exchange('GET /things/1', 200, { code: 'not found' })], []],
];

test.each(rows)('%s', (_, given, want) => {
  const cassette = cassetteOf(...given);
  const found = [
    ...contractChecks['error-statuses']({ contract, pages: [], cassettes: [cassette], problems: [] }),
    ...given.flatMap((each) => {
      const operation = contract.match(each.request.method, each.request.target);
      const subject = { contract, pages: [], cassette, exchange: each, operation };
      return (['unknown-answered', 'error-code', 'server-error'] as const).flatMap((name) =>
        exchangeChecks[name](subject),
      );
    }),
  ];
  expect(found.map(findingId)).toEqual(want);
});

test('a body that is taken once only is one cause, whatever it is put to and whether or not a 500 is listed', () => {
  const requestBody = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Member' } } } };
  const crews = contractOf(
    documentOf(
      {
        '/boats/crew': { post: { operationId: 'PostCrew', requestBody, responses: { '201': {}, '500': {} } } },
        '/docks/crew': { post: { operationId: 'PostHands', requestBody, responses: { '201': {}, default: {} } } },
      },
      { Member: { type: 'object' } },
    ),
  );
  const again = { purpose: probe('duplicate', 'x') };
  const asked = [
    exchange('POST /boats/crew', 500, error, again),
    exchange('POST /docks/crew', 500, error, again),
    exchange('POST /boats/crew', 500, error),
  ];
  const cassette = cassetteOf(...asked);
  const ids = asked.flatMap((one) =>
    exchangeChecks['server-error']({
      ...{ contract: crews, pages: [], cassette, exchange: one },
      operation: crews.match('POST', one.request.target),
    }).map(findingId),
  );
  expect(ids).toEqual(Array(2).fill('server-error:#Member:#request/duplicate:500'));
});
