/** Samples: what they send, beside what the contract asks for, and what the server says to them. */
import type { PageCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { pairsOf } from '../../judge/page-pairs.ts';
import { authorization } from './sample/authorization.ts';
import { bodyKind, bodyPresence, bodySchema, readOnlyFields } from './sample/body.ts';
import { contentType, requiredHeaders } from './sample/headers.ts';
import { heard, outcome } from './sample/outcome.ts';
import { queryValues } from './sample/query-values.ts';
import { oneCommand, requestLine, requiredQuery, unknownQuery } from './sample/request-line.ts';
import type { SampleRule, SampleSubject } from './sample/rule.ts';

const rules: readonly SampleRule[] = [
  requestLine,
  oneCommand,
  requiredQuery,
  unknownQuery,
  queryValues,
  contentType,
  authorization,
  requiredHeaders,
  bodyPresence,
  bodyKind,
  bodySchema,
  readOnlyFields,
];

export const judgeSample = (subject: SampleSubject): readonly Occurrence[] => {
  const told = rules.flatMap((rule) => rule(subject));
  return [...heard(subject, told), ...outcome(subject, told)];
};

export const pageSamples: PageCheck = (subject) =>
  pairsOf(subject).flatMap((pair) =>
    pair.claims.samples.flatMap((sample) => judgeSample({ ...subject, pair, sample, operation: pair.operation })),
  );
