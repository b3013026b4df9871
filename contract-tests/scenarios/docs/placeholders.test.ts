import { expect, test } from '@jest/globals';
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';
import { fillJson, fillQuery, fillText, pathParameters, wordsOf } from './placeholders.ts';
import { printedSamples } from './printed-samples.ts';
import { sampleRequest } from './sample-request.ts';

const words = new Map([
  ['ORG', 'acme & sons'],
  ['BUCKET', 'b1'],
  ['NAME', 'a name'],
]);

const sample: SampleClaim = {
  line: 7,
  method: 'POST',
  target: '/api/v2/things/{thingID}/parts/{part_id}?org=ORG&precision=s',
  headers: [
    ['Authorization', 'Bearer INFLUX_TOKEN'],
    ['Content-Type', 'application/json'],
  ],
  body: { kind: 'json', value: { name: 'NAME', kind: 'active', parts: [{ in: 'BUCKET' }], size: 0 } },
};

test('parameters of a path come in their order, each with what stands before it', () => {
  expect(pathParameters(sample.target)).toEqual([
    { name: 'thingID', before: '/api/v2/things' },
    { name: 'part_id', before: '/api/v2/things/{thingID}/parts' },
  ]);
});

test('words that stand for something are in capitals, and stand alone', () => {
  expect(wordsOf(sample)).toEqual({ query: ['ORG'], body: ['NAME', 'BUCKET'] });
  const text = 'from(bucket: "BUCKET") |> filter(fn: (r) => r.x == "CPU")';
  expect(wordsOf({ ...sample, body: { kind: 'text', text } }).body).toEqual(['BUCKET', 'CPU']);
  expect(fillText(text, words)).toBe('from(bucket: "b1") |> filter(fn: (r) => r.x == "CPU")');
});

test('what has no value stays as it is printed', () => {
  expect(fillQuery('/query?db=DB&q=SHOW%20DATABASES&org=ORG', words)).toBe(
    '/query?db=DB&q=SHOW%20DATABASES&org=acme+%26+sons',
  );
  expect(fillJson({ url: 'http://localhost:9090', name: 'NAME', none: null }, words)).toEqual({
    ...{ url: 'http://localhost:9090', name: 'a name', none: null },
  });
});

test('a sample is sent with its scheme, its type and its body, and a token in place of the word', () => {
  const filled = { target: '/api/v2/things/1/parts/2?org=ORG', queryWords: words, bodyWords: words, token: 'reader' };
  expect(sampleRequest(sample, filled)).toEqual({
    method: 'POST',
    path: '/api/v2/things/1/parts/2?org=acme+%26+sons',
    headers: { 'Content-Type': 'application/json' },
    credential: { scheme: 'bearer', secret: 'reader' },
    body: '{"name":"a name","kind":"active","parts":[{"in":"b1"}],"size":0}',
  });
  expect(sampleRequest({ ...sample, headers: [] }, filled).credential).toEqual({ scheme: 'none' });
  expect(() => sampleRequest({ ...sample, headers: [['Authorization', 'Digest x']] }, filled)).toThrow(
    'not understood',
  );
});

test('a sample that several pages print is one, with all its places', () => {
  const page = (name: string, line: number) => ({
    page: name,
    url: 'https://docs.test',
    operations: [],
    samples: [{ ...sample, line }],
  });
  expect(printedSamples([page('one', 7), page('two', 9)])).toEqual([
    { sample, place: { page: 'one', line: 7 }, also: [{ page: 'two', line: 9 }] },
  ]);
});
