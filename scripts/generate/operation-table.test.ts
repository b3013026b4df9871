/** The rule and its exceptions, held against every operation of the proven contract. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ordinary, unusual } from '../../generated/operations.ts';
import { methods, type ContractDocument } from '../../src/spec/document.ts';

const text = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as ContractDocument; // its own test holds it against validators

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [[`${method.toUpperCase()} ${path}`, operation] as const] : [];
  }),
);

test('every operation gets the media types of the contract, in order', () => {
  expect(operations).toHaveLength(235);
  for (const [key, { requestBody, responses = {} }] of operations) {
    const row = unusual[key] ?? ordinary;
    const told = {
      key,
      ...(requestBody && { request: row.request }),
      ...Object.fromEntries(successes(responses).map(([status]) => [status, row.responses[status]])),
    };
    const want = {
      key,
      ...(requestBody && { request: Object.keys(requestBody.content ?? {}) }),
      ...Object.fromEntries(successes(responses).map(([status, { content }]) => [status, Object.keys(content ?? {})])),
    };
    expect(told).toEqual(want);
  }
});

const successes = <T>(responses: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(responses).filter(([status]) => status.startsWith('2'));

test('no row is there for an operation that is not', () => {
  const keys = new Set<string>(operations.map(([key]) => key));
  expect(Object.keys(unusual).filter((key) => !keys.has(key))).toEqual([]);
});

test.each([
  ['gzip', ['restore/kv', 'restore/shards/{shardID}', 'restore/sql', 'write'].map((path) => `POST /api/v2/${path}`)],
  ['lineProtocol', ['POST /api/v2/write']],
] as const)('%s is said of what the contract gives it', (flag, keys) => {
  expect(Object.keys(unusual).filter((key) => unusual[key]?.[flag])).toEqual([...keys, 'POST /write']);
});

test('a path with a server prefix stands with it', () => {
  expect(operations.map(([key]) => key)).toContain('GET /private/legacy/authorizations');
});
