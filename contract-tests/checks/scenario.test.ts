import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import type { OperationClaims } from '../../src/spec/pages/pages.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, exchange, pageOf, probe, thingsContract } from '../judge/fixtures.ts';
import { scenarioChecks } from './registry.ts';

const gzip = { requestHeaders: [['accept-encoding', 'gzip']] } as const;
const text = { headers: [['content-type', 'text/plain']] } as const;
const thing = { id: '1' };
const without = (name: string) => ({ purpose: probe('missing-required', 'PostThings', name) });

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  [
    'the media type follows the encoding',
    [exchange('GET /things/1', 200, thing), exchange('GET /things/1', 200, 'x', { ...gzip, ...text })],
    ['media-type-varies:GET /things/{thingID}:#header/content-type'],
  ],
  [
    'the same media type, compressed or not',
    [exchange('GET /things/1', 200, thing), exchange('GET /things/1', 200, thing, gzip)],
    [],
  ],
  [
    'another request is no twin',
    [exchange('GET /things/2', 200, thing), exchange('GET /things/1', 200, 'x', { ...gzip, ...text })],
    [],
  ],
  [
    'one that asks for another media type is no twin either',
    [
      exchange('GET /things/1', 200, 'x', { requestHeaders: [['accept', 'text/plain']], ...text }),
      exchange('GET /things/1', 200, thing, gzip),
    ],
    [],
  ],
  [
    'a header that nobody declared changes the answer',
    [
      exchange('GET /things/1', 200, thing),
      exchange('GET /things/1', 200, { id: '2' }, { requestHeaders: [['thing-level', 'high']] }),
    ],
    ['parameter-undocumented:GET /things/{thingID}:#parameters/header/thing-level'],
  ],
  [
    'a header that nobody declared and nobody heeds',
    [exchange('GET /things/1', 200, thing), exchange('GET /things/1', 200, thing, { requestHeaders: [['x', 'y']] })],
    [],
  ],
  [
    'a header of HTTP itself is no parameter',
    [exchange('GET /things/1', 200, thing), exchange('GET /things/1', 200, { id: '2' }, gzip)],
    [],
  ],
  [
    'a read after a delete',
    [exchange('DELETE /things/1', 204), exchange('GET /things/1', 200, thing)],
    ['read-after-delete:GET /things/{thingID}:#status'],
  ],
  ['gone after a delete', [exchange('DELETE /things/1', 204), exchange('GET /things/1', 404, {})], []],
  [
    'made again after a delete',
    [exchange('DELETE /things/1', 204), exchange('POST /things', 201, thing), exchange('GET /things/1', 200, thing)],
    [],
  ],
  [
    'a required field that is not needed',
    [exchange('POST /things', 201, thing, without('id'))],
    ['required-not-needed:#Thing:#id'],
  ],
  [
    'an optional field that is needed, with a control and a message that names it',
    [
      exchange('POST /things', 201, thing),
      exchange('POST /things', 400, { message: 'Name is missing' }, without('name')),
    ],
    ['needed-but-not-required:#Thing:#name'],
  ],
  [
    'a message names it in its own spelling',
    [exchange('POST /things', 201, thing), exchange('POST /things', 400, { message: 'no "n.a.m.e"' }, without('name'))],
    ['needed-but-not-required:#Thing:#name'],
  ],
  [
    'a message that names nothing, beside a success with this field and all others the same',
    [
      exchange('POST /things', 201, { ...thing, name: 'a', kind: 'a' }, { sent: { name: 'a', kind: 'a' } }),
      exchange('POST /things', 400, { message: 'invalid' }, { ...without('kind'), sent: { name: 'b' } }),
    ],
    ['needed-but-not-required:#Thing:#kind'],
  ],
  [
    'the same beside a success that had other fields too',
    [
      exchange('POST /things', 201, { ...thing, name: 'a', kind: 'a' }, { sent: { name: 'a', kind: 'a', more: 1 } }),
      exchange('POST /things', 400, { message: 'invalid' }, { ...without('kind'), sent: { name: 'b' } }),
    ],
    [],
  ],
  ['no control, no proof', [exchange('POST /things', 400, { message: 'name is missing' }, without('name'))], []],
  [
    'a message about something else proves nothing',
    [exchange('POST /things', 201, thing), exchange('POST /things', 400, { message: 'it exists' }, without('name'))],
    [],
  ],
  [
    'a 500 has another cause',
    [exchange('POST /things', 201, thing), exchange('POST /things', 500, { message: 'name' }, without('name'))],
    [],
  ],
];

test.each(rows)('%s', (_, given, want) => {
  const cassette = cassetteOf(...given);
  const found = Object.values(scenarioChecks).flatMap((check) =>
    check({ contract: thingsContract, pages: [], cassette }),
  );
  expect(found.map(findingId)).toEqual(want);
});

const claims = { line: 4, deprecated: false, parameters: [], samples: [], responses: [] } as const;
const weighed = (page: OperationClaims, ...given: readonly Exchange[]) =>
  Object.values(scenarioChecks)
    .flatMap((check) => check({ contract: thingsContract, pages: [pageOf(page)], cassette: cassetteOf(...given) }))
    .map(({ docs, oddOneOut, fix }) => ({ docs, oddOneOut, fix }));

test('what a page calls required, as the contract does, is the page to mend as well', () => {
  const request = { required: true, line: 5, fields: [{ name: 'id', required: true, line: 7 }] };
  const page = { ...claims, method: 'POST', path: '/things', request };
  expect(weighed(page, exchange('POST /things', 201, thing, without('id')))).toEqual([
    { docs: { says: 'required', page: 'things', line: 7 }, oddOneOut: 'server', fix: ['docs', 'spec'] },
  ]);
});

const level = { requestHeaders: [['thing-level', 'high']] } as const;
const levels = [exchange('GET /things/1', 200, thing), exchange('GET /things/1', 200, { id: '2' }, level)] as const;
const get = { ...claims, method: 'GET', path: '/things/{thingID}' };

test('a page that prints the operation without the header says that there is none', () => {
  expect(weighed(get, ...levels)).toEqual([
    { docs: { says: 'no such parameter', page: 'things', line: 4 }, oddOneOut: 'server', fix: ['docs', 'spec'] },
  ]);
});

test('a page that prints the header is right', () => {
  const parameters = [{ name: 'Thing-Level', in: 'header', required: false, line: 6 }] as const;
  expect(weighed({ ...get, parameters }, ...levels)).toMatchObject([{ oddOneOut: 'spec', fix: ['spec'] }]);
});

test('the title of a header quotes what was sent', () => {
  const [found] = scenarioChecks['header-parameter-undocumented']({
    contract: thingsContract,
    pages: [],
    cassette: cassetteOf(...levels),
  });
  expect(found?.title).toBe('"thing-level: high" changes the answer, but the header is not documented');
});
