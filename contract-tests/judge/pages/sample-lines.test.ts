import { expect, test } from '@jest/globals';
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';
import { parseCurl } from '../../../src/spec/pages/curl-sample.ts';
import { lineOfPart, type SamplePart } from './sample-lines.ts';

const command = `curl --request POST \\
  "http://localhost:8086/things?limit=2" \\
  --header "Authorization: Bearer INFLUX_TOKEN" \\
  --header "Content-Type: application/json" \\
  --data-raw '{
  "name": "NAME",
  "sizes": [
    {
      "width": 1,
      "height": 2
    }
  ],
  "tags": {},
  "kind": "a"
}'`;

const sample = parseCurl('things', 10, command);

const rows: readonly (readonly [string, SamplePart, number])[] = [
  ['the command', 'command', 10],
  ['the URL', 'target', 11],
  ['a header, however it is written', { header: 'content-type' }, 13],
  ['a header that it does not send', { header: 'Accept' }, 10],
  ['the body', { body: [] }, 14],
  ['the first member', { body: ['name'] }, 15],
  ['a member of an object in a list', { body: ['sizes', '0', 'height'] }, 19],
  ['a member behind others', { body: ['kind'] }, 23],
  ['a member that is not there', { body: ['sizes', '0', 'depth'] }, 17],
];

test.each(rows)('of a sample, %s', (_, part, line) => {
  expect(lineOfPart(sample, part)).toBe(line);
});

test('a body on one line has but that', () => {
  const short = parseCurl('things', 10, `curl -X POST \\\n  http://x/things \\\n  -d '{"name":"NAME"}'`);
  expect(lineOfPart(short, { body: ['name'] })).toBe(12);
});

test('where the parts are not known, the command stands for them', () => {
  const whole: SampleClaim = { line: 10, method: 'GET', target: '/things', headers: [] };
  expect(lineOfPart(whole, 'target')).toBe(10);
});
