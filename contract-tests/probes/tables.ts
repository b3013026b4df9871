/** All kinds of probes, by the phase of a scenario in which they are sent. */
import { control, duplicate, head, secondDelete } from './again.ts';
import { badToken, foreignId, foreignToken, noToken, readOnlyToken } from './credentials.ts';
import { outOfRange, readOnlyField, wrongEnum } from './field-values.ts';
import { malformedJson, missingOptional, missingRequired, wrongType } from './json-bodies.ts';
import { accept, acceptEncoding, documentedMediaType, wrongMediaType } from './media-types.ts';
import { malformedId, unknownId } from './path-ids.ts';
import type { ProbeMaker } from './probe.ts';
import { missingQuery, queryDefault, queryEdge, queryNonsense, queryValid, siblingParameter } from './queries.ts';
import { brokenGzip, emptyBody, missingBody } from './raw-bodies.ts';
import { invalidQuery, wrongMethod } from './request-lines.ts';

/** Before a DELETE that is to succeed, after anything else. */
const usual = {
  'no-token': noToken,
  'bad-token': badToken,
  'unknown-id': unknownId,
  'malformed-id': malformedId,
  control,
  'malformed-json': malformedJson,
  'missing-required': missingRequired,
  'missing-optional': missingOptional,
  'wrong-type': wrongType,
  'wrong-enum': wrongEnum,
  'out-of-range': outOfRange,
  'read-only-field': readOnlyField,
  'empty-body': emptyBody,
  'missing-body': missingBody,
  'broken-gzip': brokenGzip,
  'wrong-media-type': wrongMediaType,
  'documented-media-type': documentedMediaType,
  accept,
  'accept-encoding': acceptEncoding,
  'missing-query': missingQuery,
  'invalid-query': invalidQuery,
  'query-valid': queryValid,
  'query-default': queryDefault,
  'query-nonsense': queryNonsense,
  'query-edge': queryEdge,
  'sibling-parameter': siblingParameter,
  head,
  'wrong-method': wrongMethod,
  duplicate,
} as const satisfies Record<string, ProbeMaker>;

/** Made only where they are named: what is optional is left out in a scenario of its own. */
export const onRequest: readonly string[] = ['missing-optional'];

/** After a DELETE that succeeded. */
const after = { 'second-delete': secondDelete } as const satisfies Record<string, ProbeMaker>;

/** With tokens that are weaker than the scenario's, when all else is over. */
const weaker = {
  'read-only-token': readOnlyToken,
  'foreign-token': foreignToken,
  'foreign-id': foreignId,
} as const satisfies Record<string, ProbeMaker>;

export type Phase = 'usual' | 'after' | 'weaker';

export const probeMakers: Readonly<Record<Phase, Readonly<Record<string, ProbeMaker>>>> = { usual, after, weaker };

/** What answers are compared with; made by the recorder, which reads the answer. */
export const baseKind = 'query-base';

export const probeKinds: readonly string[] = [...Object.values(probeMakers).flatMap(Object.keys), baseKind];
