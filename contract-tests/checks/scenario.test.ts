import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, exchange, probe, thingsContract } from '../judge/fixtures.ts';
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
