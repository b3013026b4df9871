/** A sample that was run with its placeholders filled in has to work. One whose path is not served is told by its path. */
import type { Cassette, Exchange } from '../../../../src/testing/cassette.ts';
import type { Contract } from '../../../check.ts';
import type { Occurrence } from '../../../finding.ts';
import { evidenceOf, oncePerPair, recordedIn, serverSays, type Recorded } from '../../../judge/exchanges.ts';
import { isError, isSuccess } from '../../../judge/message/http.ts';
import { messageOf } from '../../../judge/message/message.ts';
import { isRouterMiss } from '../../../judge/message/routing.ts';
import { weigh } from '../../../judge/witnesses.ts';
import { ofSample, type SampleSubject } from './rule.ts';

/** The same sample may stand on several pages; it is sent once for all of them. */
const isRunOf = ({ purpose }: Exchange, page: string, line: number): boolean =>
  purpose.kind === 'sample' &&
  [purpose, ...(purpose.also ?? [])].some((place) => place.page === page && place.line === line);

/**
 * The contract speaks for a sample that it has nothing against. What it says of schemes of authorization, which are
 * the same for all, counts where the server refused for want of one.
 */
const contractAllows = (told: readonly Occurrence[], status: number): boolean =>
  told.every(({ severity }) => severity === 'info' && status !== 401);

/** Looked out once: hundreds of samples ask. */
const sampleRuns = oncePerPair((contract: Contract, cassettes: readonly Cassette[]) =>
  recordedIn(contract, cassettes).filter(({ exchange }) => exchange.purpose.kind === 'sample'),
);

const runsOf = ({ contract, cassettes, page, sample }: SampleSubject): readonly Recorded[] =>
  sampleRuns(contract, cassettes).filter(({ exchange }) => isRunOf(exchange, page.page, sample.line));

/** What a sample does not send and the server did without is not needed, whatever the contract asks for. */
export const heard = (subject: SampleSubject, told: readonly Occurrence[]): readonly Occurrence[] => {
  const worked = runsOf(subject).find(({ exchange }) => isSuccess(exchange.response.status));
  if (worked === undefined) return told;
  return told.map((one) => {
    const { docs, spec } = one;
    if (docs?.says.startsWith('no ') !== true) return one;
    const witnesses = { docs, ...(spec && { spec }), ...serverSays(worked, docs.says) };
    return { ...one, ...weigh(witnesses, 'behaviour'), evidence: evidenceOf(worked) };
  });
};

/** @param told what the contract has against the sample */
export const outcome = (subject: SampleSubject, told: readonly Occurrence[]): readonly Occurrence[] => {
  const { operation } = subject;
  return runsOf(subject)
    .filter(({ exchange: { response } }) => isError(response.status) && !isRouterMiss(response))
    .map((one) => {
      const { response } = one.exchange;
      return ofSample(subject, {
        code: 'page-sample-fails',
        pointer: '#sample',
        severity: 'breaking',
        title: `the sample is answered ${response.status}: ${messageOf(response)}`,
        docs: 'works',
        ...(contractAllows(told, response.status) && { spec: { says: 'works', pointer: operation.pointer } }),
        ...serverSays(one, `${response.status} ${messageOf(response)}`),
        evidence: evidenceOf(one),
      });
    });
};
