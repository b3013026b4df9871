/** Proofs that the engine is no toy: one edit of a real recording, and exactly that finding comes or goes. */
import { expect, test } from '@jest/globals';
import { isRecord } from '../../src/spec/is-record.ts';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import { exercisedIn } from '../judge/known/coverage.ts';
import { exitCodeOf } from '../judge/known/exit-code.ts';
import { judge, type Judgement } from '../judge/judge.ts';
import { loadInputs } from '../load-inputs.ts';
import { readCassettes } from '../record/cassette-folder.ts';
import { defaultVersion } from '../server/locate.ts';

const { pinned, pages, problems } = await loadInputs();
const cassettes = await readCassettes(defaultVersion);
const input = { pinned, pages, problems, actions: [], serverVersion: defaultVersion, full: true };

const first = judge({ ...input, cassettes, baseline: [], floor: [] });
const baseline = first.findings.map(({ id }) => ({ ids: [id], reason: id })); // everything that is there is accepted
const floor = exercisedIn(first.coverage);
const run = (changed: readonly Cassette[]): Judgement => judge({ ...input, cassettes: changed, baseline, floor });

/** The cassettes with one exchange of one of them edited. */
const edited = (
  scenario: string,
  choose: (exchange: Exchange) => boolean,
  edit: (exchange: Exchange) => Exchange,
): readonly Cassette[] => {
  const cassette = cassettes.find((each) => each.scenario === scenario);
  const chosen = cassette?.exchanges.find(choose);
  if (cassette === undefined || chosen === undefined)
    throw new Error(`${scenario} has no such exchange: this test looks for another`);
  const copy = { ...cassette, exchanges: cassette.exchanges.map((each) => (each === chosen ? edit(each) : each)) };
  return cassettes.map((each) => (each === cassette ? copy : each));
};

const withBody = (exchange: Exchange, change: (value: Readonly<Record<string, unknown>>) => unknown): Exchange => {
  const { body } = exchange.response;
  const value: unknown = body.kind === 'json' ? body.value : undefined;
  if (!isRecord(value)) throw new Error(`exchange ${exchange.id} has no record as its body`);
  return { ...exchange, response: { ...exchange.response, body: { kind: 'json', value: change(value) as never } } }; // built from JSON
};

const without = (value: Readonly<Record<string, unknown>>, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

/** A call that made a bucket, so that its answer is a whole one. */
const madeBucket = ({ purpose, request, response }: Exchange): boolean =>
  purpose.kind === 'call' &&
  request.method === 'POST' &&
  request.target === '/api/v2/buckets' &&
  response.status === 201;

const readBucket = ({ purpose, request, response }: Exchange): boolean =>
  purpose.kind === 'call' &&
  request.method === 'GET' &&
  /^\/api\/v2\/buckets\/[0-9a-f]{16}$/.test(request.target) &&
  response.status === 200;

/** What came and what went, and how the run ends. */
const outcome = ({ findings, stale, warnings, exchanges }: Judgement) => ({
  came: findings.filter(({ known }) => known === 'new').map(({ id }) => id),
  went: stale.map(({ id }) => id),
  code: exitCodeOf({ findings, stale, warnings, exchanges }),
});

test('as recorded, with everything accepted: clean', () => {
  expect(outcome(run(cassettes))).toEqual({ came: [], went: [], code: 0 });
});

test('one status changed: that status is undocumented', () => {
  const changed = edited('buckets', readBucket, (one) => ({ ...one, response: { ...one.response, status: 203 } }));
  expect(outcome(run(changed))).toEqual({
    came: ['status-undocumented:GET /api/v2/buckets/{bucketID}:#status:203'],
    went: [],
    code: 1,
  });
});

test('one required field dropped: that field is missing', () => {
  const changed = edited('buckets', madeBucket, (one) => withBody(one, (value) => without(value, 'name')));
  expect(outcome(run(changed))).toEqual({ came: ['field-missing:#Bucket:#name'], went: [], code: 1 });
});

test('one field added: that field is undocumented', () => {
  const changed = edited('buckets', madeBucket, (one) => withBody(one, (value) => ({ ...value, surprise: true })));
  expect(outcome(run(changed))).toEqual({ came: ['field-undocumented:#Bucket:#surprise'], went: [], code: 1 });
});

test('the one undocumented field taken away: its finding goes, and what accepted it is stale', () => {
  const madeAuth = ({ response: { body } }: Exchange): boolean =>
    body.kind === 'json' && isRecord(body.value) && isRecord(body.value['auth']) && 'hashedToken' in body.value['auth'];
  const takeAway = (one: Exchange): Exchange =>
    withBody(one, (value) => ({
      ...value,
      auth: isRecord(value['auth']) ? without(value['auth'], 'hashedToken') : value['auth'],
    }));
  const changed = cassettes.map((cassette) => ({
    ...cassette,
    exchanges: cassette.exchanges.map((one) => (madeAuth(one) ? takeAway(one) : one)),
  }));
  expect(outcome(run(changed))).toEqual({
    came: [],
    // the contract lacks the field, and the server sends a secret: one is mended in the contract, the other is not
    went: ['field-undocumented:#Authorization:#hashedToken', 'secret-undocumented:#Authorization:#hashedToken'],
    code: 1,
  });
});

test('a body that holds two documents', () => {
  const changed = edited('buckets', readBucket, (one) => ({
    ...one,
    response: { ...one.response, status: 400, body: { kind: 'text', text: '{"code":"a"}{"code":"b"}' } },
  }));
  expect(outcome(run(changed)).came).toEqual([
    'body-documents-glued:GET /api/v2/buckets/{bucketID}:#response/body:400',
  ]);
});
