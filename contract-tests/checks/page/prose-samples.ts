/** Samples on pages without operations: whose they are, their request line tells. */
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { PageCheck, PageSubject } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { operationName } from '../../judge/exchanges.ts';
import { pathOf } from '../../judge/message/http.ts';
import { contradiction } from '../../judge/page-pairs.ts';
import { judgeSample } from './samples.ts';

const unknown = (subject: PageSubject, sample: SampleClaim): readonly Occurrence[] => {
  const operation = { method: sample.method, path: pathOf(sample.target) };
  const told = { operation, severity: 'breaking' as const, line: sample.line };
  const asked = contradiction(subject, {
    ...told,
    code: 'page-sample-request-line',
    pointer: '#sample/request-line',
    title: `the sample asks for ${operationName(operation)}, which the contract does not have`,
    docs: operationName(operation),
    spec: { says: 'no such operation', pointer: '/paths' },
  });
  const cut = contradiction(subject, {
    ...told,
    code: 'page-sample-cut',
    pointer: '#sample',
    title: 'the sample ends early: a line lacks its backslash',
    docs: 'two commands',
    spec: { says: 'one request', pointer: '/paths' },
  });
  return sample.cutAt === undefined ? [asked] : [asked, cut];
};

export const pageProseSamples: PageCheck = (subject) =>
  (subject.page.samples ?? []).flatMap((sample) => {
    const { method, target, line } = sample;
    const operation = subject.contract.match(method, pathOf(target));
    if (operation === undefined) return unknown(subject, sample);
    const claims = {
      ...{ line, method, path: operation.path, deprecated: false },
      parameters: [],
      samples: [],
      responses: [],
    };
    return judgeSample({ ...subject, pair: { claims, operation }, sample, operation });
  });
