/** A sample that was run with its placeholders filled in has to work. One whose path is not served is told by its path. */
import { evidenceOf, recordedIn, serverSays } from '../../../judge/exchanges.ts';
import { isError } from '../../../judge/message/http.ts';
import { messageOf } from '../../../judge/message/message.ts';
import { isRouterMiss } from '../../../judge/message/routing.ts';
import { ofSample, type SampleRule } from './rule.ts';

export const outcome: SampleRule = (subject) => {
  const { contract, cassettes, page, sample } = subject;
  return recordedIn(contract, cassettes)
    .filter(
      ({ exchange: { purpose } }) =>
        purpose.kind === 'sample' && purpose.page === page.page && purpose.line === sample.line,
    )
    .filter(({ exchange: { response } }) => isError(response.status) && !isRouterMiss(response))
    .map((one) => {
      const { response } = one.exchange;
      return ofSample(subject, {
        code: 'page-sample-fails',
        pointer: '#sample',
        severity: 'breaking',
        title: `the sample is answered ${response.status}: ${messageOf(response)}`,
        docs: 'works',
        ...serverSays(one, `${response.status} ${messageOf(response)}`),
        evidence: evidenceOf(one),
      });
    });
};
