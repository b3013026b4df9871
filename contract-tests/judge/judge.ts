/** From recordings to a verdict: judged by the contract as pinned, then by the corrected one, then beside what is known. */
import { applyOverlay } from '../../src/spec/overlay/overlay-apply.ts';
import type { OverlayAction } from '../../src/spec/overlay/overlay.ts';
import type { ContractDocument } from '../../src/spec/document.ts';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import { findingId, type Finding, type Occurrence } from '../finding.ts';
import type { Report, Stale } from '../report/report.ts';
import { inForce, type BaselineEntry } from './known/baseline.ts';
import { coverageOf, lostCoverage, type OperationCoverage } from './known/coverage.ts';
import { causesOf } from './group.ts';
import { staleIds, withKnown } from './known/known.ts';
import { contractOf } from '../contract-of.ts';
import { pageOccurrences, serverOccurrences, type Judged } from './occurrences.ts';
import { overlayEvidence, type OverlayEvidence } from './known/overlay-evidence.ts';
import { unjudgedParameters } from './query/verdict.ts';
import { reproOf } from './repro/repro.ts';
import { omissionsOf } from './pages/omissions.ts';
import { pageLinesOf } from './pages/page-lines.ts';
import { promisesOf } from './pages/promises.ts';
import { probeKindsOf } from './probe-kinds.ts';
import { defaultOnly } from './tables.ts';
import { notExercisedSentences, type NotExercised } from './known/not-exercised.ts';
import { warningsOf } from './known/warnings.ts';

export type JudgeInput = Judged & {
  readonly pinned: ContractDocument;
  readonly actions: readonly OverlayAction[];
  readonly baseline: readonly BaselineEntry[];
  /** Operations that must stay exercised. */
  readonly floor: readonly string[];
  /** Operations that no recording exercises, with reasons. */
  readonly notExercised?: readonly NotExercised[];
  /** Everything that there is was run, in the mode and on the version that baseline and floor speak of: only then can something be stale. */
  readonly full: boolean;
  readonly serverVersion: string;
  /** How long each answer of a live run took, in milliseconds. */
  readonly ms?: ReadonlyMap<Exchange, number>;
  /** What a live run found beside the checks: answers that differ from the recording. */
  readonly also?: readonly Occurrence[];
};

export type Judgement = Pick<
  Report,
  | 'findings'
  | 'stale'
  | 'warnings'
  | 'defaultOnly'
  | 'unjudgedParameters'
  | 'omissions'
  | 'pageLines'
  | 'promises'
  | 'exchanges'
  | 'operations'
  | 'perOperation'
  | 'probeKinds'
> & {
  readonly coverage: readonly OperationCoverage[];
};

const withRepro = (finding: Finding, cassettes: readonly Cassette[]): Finding => {
  const { evidence } = finding;
  if (!('cassette' in evidence)) return finding;
  const cassette = cassettes.find(({ scenario }) => scenario === evidence.cassette);
  const exchange = cassette?.exchanges.find(({ id }) => id === evidence.exchange);
  return cassette === undefined || exchange === undefined
    ? finding
    : { ...finding, repro: reproOf(cassette, exchange, finding) };
};

const staleOf = (
  { baseline, floor, full }: Pick<JudgeInput, 'floor' | 'full' | 'baseline'>,
  findings: readonly Finding[],
  { failures }: OverlayEvidence,
  coverage: readonly OperationCoverage[],
): readonly Stale[] => [
  ...failures.map(({ line, target, problem }): Stale => ({
    kind: 'overlay',
    id: `line ${line}`,
    says: `${target} ${problem}`,
  })),
  ...(full ? staleIds(findings, baseline) : []).map((id): Stale => ({
    kind: 'baseline',
    id,
    says: 'explains nothing any more',
  })),
  ...(full ? lostCoverage(floor, coverage) : []).map((id): Stale => ({
    kind: 'coverage',
    id,
    says: 'is not exercised any more',
  })),
];

/** What a part of the recordings, or another version, does not show, may still be so: then no action is blamed. */
const partOnly = 'not a full run on the recorded version: overlay actions, stale entries and coverage were not judged';
const noEvidence: OverlayEvidence = { failures: [], notJudged: [] };

const endsPages = (actions: readonly OverlayAction[]): boolean =>
  actions.some(({ ends }) => ends.some((id) => id.startsWith('page-')));

/** Pure: the same input gives the same judgement. */
export const judge = (input: JudgeInput): Judgement => {
  const { pinned: document, actions, cassettes, pages, also = [] } = input;
  const pinned = contractOf(document);
  const proven = contractOf(applyOverlay(document, actions).document);
  const baseline = inForce(input.baseline, input.serverVersion);
  const ofPages = pageOccurrences(pinned, input);
  const onPinned = [...serverOccurrences(pinned, input), ...ofPages, ...also];
  // A page that agreed with a wrong contract disagrees with the corrected one: told already, by the docs' part of that finding.
  const pageIds = new Set(ofPages.map(findingId));
  const judgedAgain = [
    ...serverOccurrences(proven, input),
    // Nothing that a page says is ended or brought by an overlay that does not name it.
    ...(endsPages(actions) ? pageOccurrences(proven, input) : []),
  ];
  const onProven = causesOf(proven, [...judgedAgain, ...also]).filter(
    ({ id, code }) => !code.startsWith('page-') || pageIds.has(id),
  );
  const evidence = input.full
    ? overlayEvidence({
        pinned: document,
        actions,
        judged: input,
        onProven: { contract: proven, ids: new Set(judgedAgain.map(findingId)) },
      })
    : noEvidence;
  const findings = withKnown({ pinned: causesOf(pinned, onPinned), proven: onProven, actions, baseline }).map(
    (finding) => withRepro(finding, cassettes),
  );
  const coverage = coverageOf(proven, cassettes, input.ms);
  const exercised = coverage.filter((each) => each.exercised).length;
  return {
    findings,
    coverage,
    stale: staleOf({ ...input, baseline }, findings, evidence, coverage),
    warnings: [
      ...warningsOf(proven, cassettes, coverage),
      ...(input.full ? [] : [partOnly]),
      ...(input.full && input.notExercised ? notExercisedSentences(proven, coverage, input.notExercised) : []),
      ...evidence.notJudged.map(
        ({ line, target, problem }) => `overlay line ${line} (${target}) was not judged: ${problem}`,
      ),
    ],
    defaultOnly: defaultOnly(pinned, cassettes),
    unjudgedParameters: unjudgedParameters(pinned, cassettes),
    omissions: omissionsOf(pinned, pages),
    pageLines: pageLinesOf(onPinned),
    promises: promisesOf(pinned, pages, cassettes),
    probeKinds: probeKindsOf(cassettes, onPinned),
    exchanges: cassettes.reduce((sum, cassette) => sum + cassette.exchanges.length, 0),
    operations: { total: proven.operations.length, exercised, probed: coverage.length - exercised },
    perOperation: coverage.map(({ operation, requests, ms }) => ({
      operation,
      requests,
      ...(ms !== undefined && { ms }),
    })),
  };
};
