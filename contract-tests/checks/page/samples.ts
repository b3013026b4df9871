/** Samples: what they send, beside what the contract asks for, and what the server says to them. */
import type { PageCheck, PageSubject } from '../../check.ts';
import type { Operation } from '../../../src/spec/document.ts';
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { Occurrence } from '../../finding.ts';
import { resolveSchema } from '../../../src/spec/contract.ts';
import { evidenceOf, recordedIn, serverSays } from '../../judge/exchanges.ts';
import { covers, essenceOf, headerOf, isError } from '../../judge/message/http.ts';
import { messageOf } from '../../judge/message/message.ts';
import { contradiction, pairsOf } from '../../judge/page-pairs.ts';
import { isRouterMiss } from '../../judge/message/routing.ts';

type SampleRule = (subject: PageSubject, operation: Operation, sample: SampleClaim) => readonly Occurrence[];

/** What the contract says a request's content type is: by a header parameter, or by the body's media types. */
const contentTypes = (operation: Operation): readonly string[] => {
  const parameter = operation.parameters.find(
    ({ in: place, name }) => place === 'header' && name.toLowerCase() === 'content-type',
  );
  return parameter?.schema?.enum?.map(String) ?? Object.keys(operation.requestBody?.content ?? {});
};

const contentType: SampleRule = (subject, operation, sample) => {
  const sent = headerOf(sample.headers, 'content-type');
  const asked = contentTypes(operation);
  if (sent === undefined || asked.length === 0 || asked.some((range) => covers(range, essenceOf(sent)))) return [];
  return [
    contradiction(subject, {
      code: 'page-sample-content-type',
      operation,
      pointer: '#sample/header/content-type',
      severity: 'minor',
      title: `the sample sends ${sent}, the contract asks for ${asked.join(', ')}`,
      line: sample.line,
      docs: sent,
      spec: { says: asked.join(', '), pointer: operation.pointer },
    }),
  ];
};

const bodyFormats: Readonly<Record<string, string>> = { binary: 'binary data', byte: 'base64 data' };

const body: SampleRule = (subject, operation, sample) => {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const wanted = schema && bodyFormats[resolveSchema(subject.contract.document, schema).format ?? ''];
  if (sample.body === undefined || wanted === undefined) return [];
  return [
    contradiction(subject, {
      code: 'page-sample-body',
      operation,
      pointer: '#sample/body',
      severity: 'breaking',
      title: `the sample sends ${sample.body.kind.replace('-', ' ')}, the operation takes ${wanted}`,
      line: sample.line,
      docs: sample.body.kind.replace('-', ' '),
      spec: { says: wanted, pointer: `${operation.pointer}/requestBody` },
    }),
  ];
};

/** The scheme of the Authorization header: the contract names one scheme for all operations, so this is one cause. */
const authorization: SampleRule = (subject, operation, sample) => {
  const scheme = headerOf(sample.headers, 'authorization')?.split(' ')[0];
  const named = operation.security.flatMap((requirement) => Object.keys(requirement));
  const [first] = named;
  if (
    scheme === undefined ||
    first === undefined ||
    named.some((name) => name.toLowerCase().startsWith(scheme.toLowerCase()))
  )
    return [];
  return [
    contradiction(subject, {
      code: 'page-sample-auth',
      operation,
      subject: `#${first}`,
      pointer: '#sample/header/authorization',
      severity: 'info',
      title: `the samples send ${scheme}, the contract names ${named.join(', ')}`,
      line: sample.line,
      docs: scheme,
      spec: { says: named.join(', '), pointer: '/security' },
    }),
  ];
};

/** A sample that was run with its placeholders filled in has to work. One whose path is not served is told by its path. */
const outcome: SampleRule = (subject, operation, sample) => {
  const { contract, cassettes, page } = subject;
  return recordedIn(contract, cassettes)
    .filter(
      ({ exchange: { purpose } }) =>
        purpose.kind === 'sample' && purpose.page === page.page && purpose.line === sample.line,
    )
    .filter(({ exchange: { response } }) => isError(response.status) && !isRouterMiss(response))
    .map((one) => {
      const { response } = one.exchange;
      return contradiction(subject, {
        code: 'page-sample-fails',
        operation,
        pointer: '#sample',
        severity: 'breaking',
        title: `the sample is answered ${response.status}: ${messageOf(response)}`,
        line: sample.line,
        docs: 'works',
        ...serverSays(one, `${response.status} ${messageOf(response)}`),
        evidence: evidenceOf(one),
      });
    });
};

const rules: readonly SampleRule[] = [contentType, body, authorization, outcome];

export const pageSamples: PageCheck = (subject) =>
  pairsOf(subject).flatMap(({ claims, operation }) =>
    claims.samples.flatMap((sample) => rules.flatMap((rule) => rule(subject, operation, sample))),
  );
