import { expect, test } from '@jest/globals';
import type { Schema } from '../../../src/spec/document.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange, probe } from '../../judge/fixtures.ts';
import { scenarioChecks } from '../registry.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const text: Schema = { type: 'string' };

/** Cups can be made, listed, read, changed and deleted; a cup is on a tray. */
const contract = contractOf(
  documentOf(
    {
      '/cups': {
        get: { operationId: 'GetCups', responses: { '200': json(ref('Cups')) } },
        post: {
          operationId: 'PostCups',
          requestBody: json(ref('CupRequest')),
          responses: { '201': json(ref('Cup')) },
        },
      },
      '/cups/{cupID}': {
        get: { operationId: 'GetCup', responses: { '200': json(ref('Cup')) } },
        put: { operationId: 'PutCup', requestBody: json(ref('CupRequest')), responses: { '200': json(ref('Cup')) } },
        patch: {
          operationId: 'PatchCup',
          requestBody: json(ref('CupRequest')),
          responses: { '200': json(ref('Cup')) },
        },
        delete: { operationId: 'DeleteCup', responses: { '204': {} } },
      },
      '/trays/{trayID}': { delete: { operationId: 'DeleteTray', responses: { '204': {} } } },
    },
    {
      Cup: {
        type: 'object',
        properties: {
          ...{ id: { ...text, readOnly: true }, name: text, colour: text, trayID: text, full: { type: 'boolean' } },
          ...{
            sizes: { type: 'array', items: { type: 'integer' } },
            lid: { type: 'object', properties: { kind: text } },
          },
          ...{ made: { ...text, readOnly: true }, links: { type: 'object', properties: { self: text } }, key: text },
        },
      },
      CupRequest: {
        type: 'object',
        properties: {
          ...{
            id: text,
            name: text,
            colour: text,
            trayID: text,
            full: { type: 'boolean' },
            made: text,
            note: text,
            key: text,
          },
          ...{
            sizes: { type: 'array', items: { type: 'integer' } },
            lid: { type: 'object', properties: { kind: text } },
          },
        },
      },
      Cups: {
        type: 'object',
        properties: {
          cups: { type: 'array', items: ref('Cup') },
          links: { type: 'object', properties: { next: text } },
        },
      },
    },
  ),
);

const one = '0c00000000000001';
const two = '0c00000000000002';
const cup = (fields: object = {}) => ({ id: one, ...fields });
const post = (sent: object, answer: object = sent) => exchange('POST /cups', 201, cup(answer), { sent });
const read = (fields: object) => exchange(`GET /cups/${one}`, 200, cup(fields));
const patch = (sent: object, answer: object) => exchange(`PATCH /cups/${one}`, 200, cup(answer), { sent });
const gone = exchange(`DELETE /cups/${one}`, 204);
const list = (ids: readonly string[], target = '/cups', links: object = {}) =>
  exchange(`GET ${target}`, 200, { cups: ids.map((id) => ({ id })), links });

type Row = readonly [name: string, given: readonly Exchange[], want: readonly string[]];

const written = ['written-not-read:#Cup:#colour'];

const rows: Readonly<Partial<Record<keyof typeof scenarioChecks, readonly Row[]>>> = {
  'written-not-read': [
    ['the answer has it', [post({ colour: 'red' })], []],
    ['the answer does not have it', [post({ colour: 'red' }, {})], written],
    ['the answer has another value', [post({ colour: 'red' }, { colour: 'blue' })], written],
    ['it is gone when it is read', [post({ colour: 'red' }), read({})], written],
    [
      'it was changed in between',
      [post({ colour: 'red' }), patch({ colour: 'blue' }, { colour: 'blue' }), read({ colour: 'blue' })],
      [],
    ],
    [
      'what it stands in was deleted in between',
      [post({ trayID: two }), exchange(`DELETE /trays/${two}`, 204), read({})],
      [],
    ],
    [
      'one level down',
      [post({ lid: { kind: 'flat' } }, { lid: { kind: 'round' } })],
      ['written-not-read:#Cup:#lid/kind'],
    ],
    ['a list that lost an item', [post({ sizes: [1, 2] }, { sizes: [1] })], ['written-not-read:#Cup:#sizes']],
    ['empty is as good as absent', [post({ colour: '', sizes: [], full: false, lid: {} }, {})], []],
    ['what only the request has', [post({ note: 'x' }, {})], []],
    ['what is read-only in the answer', [post({ made: 'today' }, { made: 'now' })], []],
    ['a secret that is not shown', [post({ key: 'REDACTED_1' }, {})], []],
    [
      'a secret that is referred to',
      [post({ key: 'REDACTED_1' }, { key: 'secret: 1' })],
      ['secret-referenced:#Cup:#key'],
    ],
    [
      'a probe that wrote what is wrong',
      [{ ...post({ colour: 'red' }, {}), purpose: probe('wrong-type', 'PostCups') }],
      [],
    ],
    ['what stands beside the id of something that is there', [post({ id: one, colour: 'red' }, {})], written],
    ['a refusal wrote nothing', [exchange('POST /cups', 400, { message: 'no' }, { sent: { colour: 'red' } })], []],
    [
      'false is answered and true is read',
      [patch({ full: false }, { full: false }), read({ full: true })],
      ['answered-not-read:#Cup:#full'],
    ],
    ['what the server adds later', [patch({ name: 'a' }, { name: 'a' }), read({ name: 'a', colour: 'red' })], []],
  ],
  'patch-replaces': [
    [
      'what is not named stays',
      [post({ colour: 'red', name: 'a' }), patch({ name: 'b' }, { colour: 'red', name: 'b' })],
      [],
    ],
    [
      'what is not named goes',
      [post({ colour: 'red', name: 'a' }), patch({ name: 'b' }, { name: 'b' })],
      [`patch-replaces:PATCH /cups/{cupID}:#request/body`],
    ],
    [
      'it is there when it is read',
      [post({ colour: 'red', name: 'a' }), patch({ name: 'b' }, { name: 'b' }), read({ colour: 'red', name: 'b' })],
      [],
    ],
    ['it was empty before', [post({ colour: '', name: 'a' }), patch({ name: 'b' }, { name: 'b' })], []],
    ['emptied on purpose', [post({ colour: 'red' }), patch({ colour: '' }, {})], []],
    [
      'the server takes back what is its own',
      [post({ name: 'a' }, { name: 'a', made: 'x' }), patch({ name: 'b' }, { name: 'b' })],
      [],
    ],
    [
      'a PUT may replace',
      [post({ colour: 'red' }), exchange(`PUT /cups/${one}`, 200, cup({ name: 'b' }), { sent: { name: 'b' } })],
      [],
    ],
    ['nobody knows what was there', [patch({ name: 'b' }, { name: 'b' })], []],
  ],
  'clock-zero': [
    [
      'a time that is none, told once for a resource',
      [patch({}, { made: '0001-01-01T00:00:00Z' }), read({ made: '0001-01-01T00:00:00Z' })],
      ['clock-zero:PATCH /cups/{cupID}:#response/body/made'],
    ],
    [
      'the first second there was',
      [read({ made: '1970-01-01T00:00:00Z' })],
      ['clock-zero:GET /cups/{cupID}:#response/body/made'],
    ],
    ['a time', [read({ made: '2030-01-01T00:00:00Z' })], []],
  ],
  'created-not-listed': [
    ['listed', [post({}), list([one])], []],
    ['not listed', [post({}), list([two])], ['created-not-listed:GET /cups:#response/body']],
    [
      'a filter that the resource meets',
      [post({ trayID: two }), list([], `/cups?trayID=${two}`)],
      ['created-not-listed:GET /cups:#response/body'],
    ],
    ['a filter that nothing is known of', [post({}), list([], '/cups?colour=red')], []],
    ['a page of many', [post({}), list([two], '/cups?limit=1')], []],
    ['a page that leads on', [post({}), list([two], '/cups', { next: '/cups?offset=1' })], []],
    ['deleted before it was asked', [post({}), gone, list([])], []],
    [
      'asked by somebody else',
      [post({}), { ...list([]), request: { ...list([]).request, auth: { scheme: 'token', secret: 'other' } } }],
      [],
    ],
    ['still listed after the deletion', [gone, list([one])], ['listed-after-delete:GET /cups:#response/body']],
    ['not listed after the deletion', [gone, list([two])], []],
  ],
  'outlives-owner': [
    [
      'served after its tray was deleted',
      [exchange(`DELETE /trays/${two}`, 204), read({ trayID: two })],
      ['outlives-owner:GET /cups/{cupID}:#response/body/trayID'],
    ],
    ['gone with its tray', [exchange(`DELETE /trays/${two}`, 204), exchange(`GET /cups/${one}`, 404, {})], []],
    ['of another tray', [exchange(`DELETE /trays/${two}`, 204), read({ trayID: '0c00000000000003' })], []],
    ['the tray was not deleted', [exchange(`DELETE /trays/${two}`, 403, {}), read({ trayID: two })], []],
  ],
  paging: [
    [
      'pages that add up',
      [
        list(['1', '2', '3']),
        list(['1', '2'], '/cups?limit=2', { next: '/cups?limit=2&offset=2' }),
        list(['3'], '/cups?offset=2&limit=2'),
      ],
      [],
    ],
    [
      'an item on two pages',
      [
        list(['1', '2'], '/cups?limit=2', { next: '/cups?limit=2&offset=2' }),
        list(['1', '2'], '/cups?limit=2&offset=2'),
      ],
      ['paging-inconsistent:GET /cups:#response/body/links/next'],
    ],
    [
      'an item on none',
      [
        list(['1', '2', '3', '4']),
        list(['1', '2'], '/cups?limit=2', { next: '/cups?limit=2&offset=2' }),
        list(['3'], '/cups?limit=2&offset=2'),
      ],
      ['paging-inconsistent:GET /cups:#response/body/links/next'],
    ],
    [
      'one was made in between',
      [
        list(['1', '2'], '/cups?limit=2', { next: '/cups?limit=2&offset=2' }),
        list(['3'], '/cups?limit=2&offset=2'),
        post({}),
        list(['1', '2', '3', one]),
      ],
      [],
    ],
    [
      'nobody turned the page',
      [list(['1', '2', '3']), list(['1', '2'], '/cups?limit=2', { next: '/cups?limit=2&offset=2' })],
      [],
    ],
    [
      'a probe of the parameter',
      [
        list(['1'], '/cups?limit=1', { next: '/cups?limit=1&offset=1' }),
        { ...list(['1'], '/cups?limit=1&offset=1'), purpose: probe('query-edge', 'GetCups') },
      ],
      [],
    ],
  ],
  identity: [
    ['the one that was asked for', [read({ links: { self: `/cups/${one}` } })], []],
    [
      'another one',
      [exchange(`GET /cups/${two}`, 200, cup())],
      ['identity-differs:GET /cups/{cupID}:#response/body/id'],
    ],
    [
      'it calls another one itself',
      [read({ links: { self: `/cups/${two}` } })],
      ['identity-differs:GET /cups/{cupID}:#response/body/links/self'],
    ],
    ['what is made below another is another', [exchange(`POST /cups/${two}`, 201, cup())], []],
  ],
};

const table = Object.entries(rows).flatMap(([id, given]) => given.map((row) => [id, ...row] as const));

test.each(table)('%s: %s', (id, _, given, want) => {
  const [, check] = Object.entries(scenarioChecks).find(([name]) => name === id) ?? [];
  const found = check?.({ contract, pages: [], cassette: cassetteOf(...given) }) ?? [];
  expect([...new Set(found.map(findingId))]).toEqual(want);
});
