/** What the recordings of backup and restore are for, so that one made on another day cannot lose it unseen. */
import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { readCassettes } from '../record/cassette-folder.ts';
import { defaultVersion } from '../server/locate.ts';

const cassettes = await readCassettes(defaultVersion);

const exchangesOf = (scenario: string): readonly Exchange[] =>
  cassettes.find((cassette) => cassette.scenario === scenario)?.exchanges ?? [];

/** The answers of all queries, in their order. */
const queries = (scenario: string): readonly string[] =>
  exchangesOf(scenario).flatMap(({ request, response: { body } }) =>
    request.target.startsWith('/api/v2/query') && body.kind === 'text' ? [body.text] : [],
  );

/** In each answer, the values of one column, each once; it is the last one, and its rows begin with a comma. */
const lastColumn = (scenario: string): readonly string[] =>
  queries(scenario).map((csv) => {
    const rows = csv.split('\r\n').filter((line) => line.startsWith(',_result'));
    return [...new Set(rows.map((row) => row.split(',').at(-1)))].join(' ');
  });

const rowCounts = (scenario: string): readonly number[] =>
  queries(scenario).map((csv) => csv.split('\r\n').filter((line) => line.startsWith(',_result')).length);

/** The kinds of files in each tar that was downloaded, in their order. */
const kindsOfFiles = (scenario: string): readonly string[] =>
  exchangesOf(scenario).flatMap(({ response: { body } }) =>
    body.kind === 'structure' && body.structure.of === 'tar'
      ? [body.structure.entries.map(({ name }) => name.split('.').at(-1)).join(' ')]
      : [],
  );

const statuses = (scenario: string, path: RegExp): readonly number[] =>
  exchangesOf(scenario)
    .filter(({ request }) => path.test(request.target))
    .map(({ response }) => response.status);

test.each([
  ['restore-round-trip', 4],
  ['restore-many-shards', 2],
  ['restore-legacy-shards', 2],
])('%s: the restored bucket answers each query as the one that was backed up', (scenario, asked) => {
  const answers = queries(scenario);
  expect(answers).toHaveLength(asked);
  expect(new Set(answers).size).toBe(1);
  expect(rowCounts(scenario)[0]).toBeGreaterThan(0);
});

test('deleted points are in the backup beside their tombstone, and a restore brings them back', () => {
  expect(kindsOfFiles('restore-tombstones')).toEqual(['tsm', 'tombstone tsm', 'tsm']);
  expect(rowCounts('restore-tombstones')).toEqual([10, 20, 10]); // after the delete, restored, deleted again
});

test('an upload takes the place of files of the same name and leaves the others', () => {
  expect(lastColumn('restore-same-file-name')).toEqual(['first second', 'other second', 'first second']);
});

test('data older than the retention is restored and readable, though no point of that time can be written', () => {
  expect(rowCounts('restore-old-data')).toEqual([1, 1, 1]);
  expect(statuses('restore-old-data', /^\/api\/v2\/restore\/shards\//)).toEqual([200, 200]);
  expect(statuses('restore-old-data', /^\/api\/v2\/write\?.*(hour|forever)/)).toEqual([422, 422]);
});
