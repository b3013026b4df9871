/** All kinds of probes, and how a variant becomes a request. */
import type { Json } from '../../src/spec/document.ts';
import type { CompleteRequest, LiteralRequest } from '../scenario.ts';
import { badToken, noToken } from './credentials.ts';
import { bodyType, recordOf } from './fields.ts';
import { malformedJson, missingOptional, missingRequired, unknownField, wrongType } from './json-bodies.ts';
import { malformedId, unknownId } from './path-ids.ts';
import type { ProbeInput, ProbeMaker, Variant } from './probe.ts';
import { brokenGzip, emptyBody } from './raw-bodies.ts';
import { invalidQuery, wrongMethod } from './request-lines.ts';

const probeMakers = {
  'no-token': noToken,
  'bad-token': badToken,
  'unknown-id': unknownId,
  'malformed-id': malformedId,
  'malformed-json': malformedJson,
  'missing-required': missingRequired,
  'missing-optional': missingOptional,
  'wrong-type': wrongType,
  'unknown-field': unknownField,
  'empty-body': emptyBody,
  'broken-gzip': brokenGzip,
  'invalid-query': invalidQuery,
  'wrong-method': wrongMethod,
} as const satisfies Record<string, ProbeMaker>;

/** Made only where they are named: most of them succeed, and leave something behind. */
const onRequest: readonly string[] = ['missing-optional'];

export type Probe = {
  readonly probe: string;
  readonly detail?: string;
  /** @param count how many probes the scenario has sent: names are made fresh with it, so that a conflict never hides the answer. */
  readonly request: (run: string, count: number) => LiteralRequest;
};

const fillPath = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${template} needs a value for "${name}"`);
    return encodeURIComponent(value);
  });

const pathOf = ({ operation, complete }: ProbeInput, { change }: Variant): string => {
  const query = new URLSearchParams(
    Object.entries({ ...complete.query, ...change.query }).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  );
  const path = fillPath(operation.path, { ...complete.path, ...change.path });
  return query.size === 0 ? path : `${path}?${query}`;
};

const freshName = (json: Json, run: string, count: number): Json => {
  const name = recordOf(json)?.['name'];
  return typeof name === 'string' && name.includes(run) ? { ...recordOf(json), name: `${name}-p${count}` } : json;
};

const bodyOf = (
  complete: CompleteRequest,
  { change }: Variant,
  run: string,
  count: number,
): string | Uint8Array | undefined => {
  if (change.body !== undefined) return change.body;
  const json = change.json ?? complete.body;
  return json === undefined ? complete.raw : JSON.stringify(freshName(json, run, count));
};

const requestOf = (input: ProbeInput, variant: Variant, run: string, count: number): LiteralRequest => {
  const { operation, complete } = input;
  const body = bodyOf(complete, variant, run, count);
  const type = body === undefined || body.length === 0 ? undefined : bodyType(operation);
  return {
    method: variant.change.method ?? operation.method,
    path: pathOf(input, variant),
    headers: { ...(type !== undefined && { 'content-type': type }), ...complete.headers, ...variant.change.headers },
    ...(body !== undefined && { body }),
    ...(variant.change.credential && { credential: variant.change.credential }),
  };
};

export type ProbeSelection = { readonly except?: readonly string[]; readonly only?: readonly string[] };

const known = (kinds: readonly string[] | undefined): readonly string[] | undefined => {
  const wrong = kinds?.find((kind) => !(kind in probeMakers));
  if (wrong !== undefined)
    throw new Error(`there is no probe "${wrong}"; there are: ${Object.keys(probeMakers).join(', ')}`);
  return kinds;
};

/** All probes of an operation, in the order of the table. @throws Error for a kind that does not exist. */
export const probesFor = (input: ProbeInput & ProbeSelection): readonly Probe[] => {
  const [only, except] = [known(input.only), known(input.except)];
  return Object.entries(probeMakers)
    .filter(([kind]) => only?.includes(kind) ?? !onRequest.includes(kind))
    .filter(([kind]) => except?.includes(kind) !== true)
    .flatMap(([probe, make]: [string, ProbeMaker]) =>
      make(input).map((variant) => ({
        probe,
        ...(variant.detail !== undefined && { detail: variant.detail }),
        request: (run: string, count: number) => requestOf(input, variant, run, count),
      })),
    );
};
