/**
 * Twelve ways in which a judge of contracts cries wolf, each met on a real server. Beside what must stay silent stands what
 * must still be told, so that no rule is obeyed by saying nothing.
 */
import { expect, test } from '@jest/globals';
import type { Schema } from '../../src/spec/document.ts';
import type { Exchange } from '../../src/testing/cassette.ts';
import { contractOf } from '../contract-of.ts';
import { cassetteOf, documentOf, exchange, probe } from './fixtures.ts';
import { causesOf } from './group.ts';
import { serverOccurrences } from './occurrences.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const text: Schema = { type: 'string' };
const failed = { default: json(ref('Error')) };

const contract = contractOf(
  documentOf(
    {
      '/boats': {
        get: {
          operationId: 'GetBoats',
          parameters: [{ name: 'name', in: 'query', schema: text }],
          responses: {
            '200': { ...json(ref('Boats')), headers: { 'Trace-Id': {}, 'Content-Encoding': {} } },
            ...failed,
          },
        },
        post: {
          operationId: 'PostBoats',
          requestBody: { required: true, ...json(ref('Boat')) },
          responses: { '201': json(ref('Boat')), ...failed },
        },
      },
      '/boats/{boatID}': {
        get: { operationId: 'GetBoat', responses: { '200': json(ref('Boat')), ...failed } },
        delete: { operationId: 'DeleteBoat', responses: { '204': {}, ...failed } },
      },
    },
    {
      Boat: {
        type: 'object',
        required: ['id'],
        properties: {
          ...{ id: { ...text, readOnly: true }, name: text, port: text },
          ...{ kind: { type: 'string', enum: ['sail', 'oar'] }, trip: { type: 'string', format: 'duration' } },
          ...{
            site: { type: 'string', format: 'uri' },
            drive: { oneOf: [ref('Sail'), ref('Engine')], discriminator: { propertyName: 'type' } },
          },
        },
      },
      Sail: { type: 'object', required: ['type'], properties: { type: text, area: { type: 'integer' } } },
      Engine: {
        type: 'object',
        required: ['type', 'power', 'fuel'],
        properties: { type: text, power: text, fuel: text },
      },
      Boats: { type: 'object', properties: { boats: { type: 'array', items: ref('Boat') } } },
      Error: { type: 'object', required: ['message'], properties: { message: text, code: text } },
    },
  ),
);

const causes = (given: readonly Exchange[]) =>
  causesOf(contract, serverOccurrences(contract, { pages: [], cassettes: [cassetteOf(...given)], problems: [] }));

/** Ids of what is found, of these codes. */
const told = (codes: RegExp, ...given: readonly Exchange[]): readonly string[] =>
  causes(given)
    .filter(({ code }) => codes.test(code))
    .map(({ id }) => id);

const one = '0c00000000000001';
const read = (answer: object, status = 200) => exchange(`GET /boats/${one}`, status, { id: one, ...answer });
const made = (sent: object, answer: object = sent) => exchange('POST /boats', 201, { id: one, ...answer }, { sent });

test('1. of a union only the branch that was meant is held against the value', () => {
  expect(told(/^field-/, read({ drive: { type: 'Sail', area: 'wide' } }))).toEqual(['field-type:#Sail:#area']);
});

test('2. `default` describes errors, not a success that nobody listed', () => {
  expect(told(/^(field|status)-/, read({}, 202))).toEqual(['status-undocumented:GET /boats/{boatID}:#status:202']);
  expect(told(/^field-/, exchange(`GET /boats/${one}`, 418, { id: one }))).toContain('field-missing:#Error:#message');
});

test('3. a duration is none of ISO 8601, a reference may be relative, and an empty text refers to nothing', () => {
  expect(told(/^field-/, read({ trip: '1h30m', site: '/boats' }))).toEqual([]);
  expect(told(/^field-/, read({ site: '' }))).toEqual(['field-format:#Boat:#site']);
});

test('4. a refusal proves that a field is needed only beside a success that had it, and by its name', () => {
  const refusal = (message: string) =>
    exchange('POST /boats', 400, { message }, { sent: {}, purpose: probe('missing-optional', 'PostBoats', 'port') });
  const needed = /^needed-/;
  expect(told(needed, refusal('port is missing'))).toEqual([]);
  expect(told(needed, made({ port: 'p', kind: 'sail' }), refusal('the name is taken'))).toEqual([]);
  expect(told(needed, made({ port: 'p' }), refusal('port is missing'))).toEqual([
    'needed-but-not-required:#Boat:#port',
  ]);
});

test('5. a parameter is without effect only if every value that had to change a list of two changed nothing', () => {
  const asked = (query: string, count: number) =>
    exchange(
      `GET /boats?${query}`,
      200,
      { boats: Array.from({ length: count }, (_, at) => ({ id: String(at) })) },
      { purpose: probe(query === '' ? 'query-base' : 'query-nonsense', 'GetBoats', query === '' ? undefined : query) },
    );
  const effect = /^parameter-without-effect/;
  expect(told(effect, asked('', 1), asked('name=x', 1), asked('name=y', 1))).toEqual([]);
  expect(told(effect, asked('', 2), asked('name=x', 2), asked('name=y', 0))).toEqual([]);
  expect(told(effect, asked('', 2), asked('name=x', 2), asked('name=y', 2))).toEqual([
    'parameter-without-effect:GET /boats:#parameters/query/name',
  ]);
});

test('6. what is written and what is read are compared where both schemas have it, and empty is absent', () => {
  expect(told(/^written-/, made({ id: 'mine', port: '', note: 'n' }, { id: one }))).toEqual([]);
  expect(told(/^written-/, made({ port: 'p' }, {}))).toEqual(['written-not-read:#Boat:#port']);
});

test('7. a value that the request said and the answer repeats is no word of the server', () => {
  expect(told(/^field-/, made({ kind: 'raft' }))).toEqual([]);
  expect(told(/^field-/, read({ kind: 'raft' }))).toEqual(['field-enum:#Boat:#kind']);
});

test('8. what a probe left out is missing in the answer too', () => {
  const purpose = probe('missing-required', 'PostBoats', 'id');
  expect(told(/^field-/, exchange('POST /boats', 201, { name: 'n' }, { sent: { name: 'n' }, purpose }))).toEqual([]);
  expect(told(/^field-/, exchange('POST /boats', 201, { name: 'n' }))).toEqual(['field-missing:#Boat:#id']);
});

test('9. declared headers are no promise: one finding an operation, and encoding only where it was asked for', () => {
  const list = (requestHeaders: Exchange['request']['headers'] = []) =>
    exchange(
      'GET /boats',
      200,
      { boats: [] },
      {
        requestHeaders,
        headers: [
          ['content-type', 'application/json'],
          ['trace-id', '1'],
        ],
      },
    );
  expect(told(/^header-never/, list(), list([['accept-encoding', 'gzip']]))).toEqual([]);
  const bare = exchange('GET /boats', 200, { boats: [] });
  expect(told(/^header-never/, bare, bare)).toEqual(['header-never-sent:GET /boats:#headers']);
});

test('10. one document a line is a format, two documents glued together are an accident', () => {
  const asJson = { headers: [['content-type', 'application/json']] } as const;
  const answer = (body: string) => exchange('GET /boats', 200, body, asJson);
  expect(told(/^body-documents/, answer('{"boats":[]}\n{"boats":[]}\n'))).toEqual([]);
  expect(told(/^body-documents/, answer('{"boats":[]}{"boats":[]}'))).toHaveLength(1);
});

test('11. that an undocumented route is refused is as it should be', () => {
  const routes = /^(route|method)-/;
  expect(told(routes, exchange('GET /rafts', 404, {}), exchange('PUT /boats', 405))).toEqual([]);
  expect(told(routes, exchange('GET /rafts', 200, {}))).toEqual(['route-undocumented:GET /rafts:#path']);
});

test('12. words that fit everything join nothing, a field of a shared schema joins all who answer it', () => {
  const internal = { message: 'An internal error has occurred' };
  const errors = [exchange('GET /boats', 500, internal), exchange(`GET /boats/${one}`, 500, internal)];
  expect(told(/^server-error/, ...errors)).toHaveLength(2);
  const odd = [exchange('GET /boats', 200, { boats: [{ id: one, age: 1 }] }), read({ age: 1 })];
  expect(causes(odd).filter(({ code }) => code === 'field-undocumented')).toMatchObject([
    { id: 'field-undocumented:#Boat:#age', count: 2, operations: ['GET /boats', 'GET /boats/{boatID}'] },
  ]);
});
