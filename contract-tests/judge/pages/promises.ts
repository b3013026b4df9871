/** What pages promise of answers, beside what was recorded: each promise holds, is denied, or nothing recorded tells. */
import type { Contract } from '../../check.ts';
import type { OperationClaims, PageClaims, SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { Cassette, PagePlace } from '../../../src/testing/cassette.ts';
import { claimHolds } from '../claim-holds.ts';
import { recordedIn, type Recorded } from '../exchanges.ts';
import { jsonValue } from '../message/documents.ts';
import { isSuccess } from '../message/http.ts';
import { pairsOf, type PagePair } from '../page-pairs.ts';
import { alignedBody, bodiesOf, type PrintedBody } from './bodies.ts';
import { answersOf, fitsType, valuesAt } from './field-values.ts';

type Verdict = 'holds' | 'denied' | 'not told';

export type Promises = {
  readonly kind: 'status' | 'field' | 'sample' | 'sentence';
  readonly holds: number;
  readonly denied: number;
  readonly notTold: number;
};

type Subject = { readonly contract: Contract; readonly cassettes: readonly Cassette[] };

const statusesOf = ({ claims }: PagePair): readonly string[] => claims.responses.map(({ status }) => status);

/** An error that never came is no proof; a success in whose place another came is. */
const ofStatus = (subject: Subject, { operation }: PagePair, status: string): Verdict => {
  if (answersOf(subject, operation, status).length > 0) return 'holds';
  const others = Object.keys(operation.responses).filter((each) => each !== status);
  const succeeded = [...others, '200', '201', '204'].some(
    (each) => isSuccess(Number(each)) && answersOf(subject, operation, each).length > 0,
  );
  return isSuccess(Number(status)) && succeeded ? 'denied' : 'not told';
};

const ofFields = (subject: Subject, body: PrintedBody): readonly Verdict[] => {
  const [, status] = /^response\/(\w+)\//.exec(body.place) ?? [];
  if (status === undefined) return [];
  const answers = answersOf(subject, body.pair.operation, status, statusesOf(body.pair)).filter(
    ({ exchange }) => jsonValue(exchange.response.body) !== undefined,
  );
  return alignedBody(subject.contract.document, body).matched.map(({ field, node }): Verdict => {
    const values = valuesAt(answers, node);
    if (answers.length === 0) return 'not told';
    if (field.required && node.depth === 0 && values.length < answers.length) return 'denied';
    const { type } = field;
    const told = values.filter((value) => value !== null);
    if (told.length === 0) return 'not told';
    return type === undefined || told.every((value) => fitsType(type, value)) ? 'holds' : 'denied';
  });
};

const isAt = ({ page, line }: PagePlace, one: PagePlace): boolean => one.page === page && one.line === line;

const ofSample = (recorded: readonly Recorded[], place: PagePlace): Verdict => {
  const run = recorded.find(
    ({ exchange: { purpose } }) =>
      purpose.kind === 'sample' && [purpose, ...(purpose.also ?? [])].some((one) => isAt(place, one)),
  );
  if (run === undefined) return 'not told';
  return isSuccess(run.exchange.response.status) ? 'holds' : 'denied';
};

const samplesOn = ({ operations, samples = [] }: PageClaims): readonly SampleClaim[] => [
  ...operations.flatMap((operation: OperationClaims) => operation.samples),
  ...samples,
];

const counted = (kind: Promises['kind'], verdicts: readonly Verdict[]): Promises => {
  const count = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
  return { kind, holds: count('holds'), denied: count('denied'), notTold: count('not told') };
};

export const promisesOf = (
  contract: Contract,
  pages: readonly PageClaims[],
  cassettes: readonly Cassette[],
): readonly Promises[] => {
  const subject = { contract, cassettes };
  const recorded = recordedIn(contract, cassettes);
  const pairs = pages.flatMap((page) => pairsOf({ contract, page }));
  const statuses = pairs.flatMap((pair) =>
    statusesOf(pair)
      .filter((status) => status !== 'default')
      .map((status) => ofStatus(subject, pair, status)),
  );
  const fields = pairs.flatMap((pair) => bodiesOf(contract.document, pair)).flatMap((body) => ofFields(subject, body));
  const samples = pages.flatMap((page) =>
    samplesOn(page).map(({ line }) => ofSample(recorded, { page: page.page, line })),
  );
  const sentences = recorded.flatMap(({ exchange, exchange: { purpose } }): readonly Verdict[] =>
    purpose.kind === 'claim' ? [claimHolds(purpose, exchange) ? 'holds' : 'denied'] : [],
  );
  return [
    counted('status', statuses),
    counted('field', fields),
    counted('sample', samples),
    counted('sentence', sentences),
  ];
};
