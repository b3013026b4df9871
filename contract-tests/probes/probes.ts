/** The probes of an operation, and how a variant becomes a request. */
import type { Json } from '../../src/spec/document.ts';
import type { CompleteRequest, LiteralRequest } from '../scenario.ts';
import { bodyType, recordOf } from './fields.ts';
import type { ProbeInput, ProbeMaker, Variant } from './probe.ts';
import { isSane } from './limits.ts';
import { onRequest, probeKinds, probeMakers, type Phase } from './tables.ts';

/** Another value in place of a name of the run's own; any other value as it is. */
export type Fresh = (value: string, key: string) => string;

export type Probe = {
  readonly probe: string;
  readonly detail?: string;
  /** Names in a JSON body are made fresh, so that a conflict never hides the answer. */
  readonly request: (fresh: Fresh) => LiteralRequest;
};

const fillPath = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${template} needs a value for "${name}"`);
    return encodeURIComponent(value);
  });

const queryOf = (values: Readonly<Record<string, string | number | null>>): string =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, String(value)]],
    ),
  ).toString();

const pathOf = ({ operation, complete }: ProbeInput, { change, of = complete }: Variant): string => {
  const query = queryOf({ ...of.query, ...change.query });
  const path = fillPath(operation.path, { ...of.path, ...change.path });
  return query === '' ? path : `${path}?${query}`;
};

/** What a body calls a new thing by, and what may be there but once. */
const nameKeys = ['name', 'database', 'token'] as const;

const withFreshNames = (json: Json, fresh: Fresh): Json => {
  const record = recordOf(json);
  if (record === undefined) return json;
  const names = nameKeys.flatMap((key) => {
    const value = record[key];
    return typeof value === 'string' ? [[key, fresh(value, key)]] : [];
  });
  return { ...record, ...(Object.fromEntries(names) as Record<string, string>) }; // of pairs of strings
};

const bodyOf = (
  complete: CompleteRequest,
  { change, sameName }: Variant,
  fresh: Fresh,
): string | Uint8Array | undefined => {
  if (change.body !== undefined) return change.body;
  const json = change.json ?? complete.body;
  return json === undefined ? complete.raw : JSON.stringify(sameName === true ? json : withFreshNames(json, fresh));
};

const requestOf = (input: ProbeInput, variant: Variant, fresh: Fresh): LiteralRequest => {
  const { operation, complete } = input;
  const body = bodyOf(complete, variant, fresh);
  const type = body === undefined || body.length === 0 ? undefined : bodyType(operation);
  return {
    method: variant.change.method ?? operation.method,
    path: pathOf(input, variant),
    headers: { ...(type !== undefined && { 'content-type': type }), ...complete.headers, ...variant.change.headers },
    ...(body !== undefined && { body }),
    ...(variant.change.credential && { credential: variant.change.credential }),
  };
};

/** The complete request itself. */
export const requestFor = (input: ProbeInput): LiteralRequest => requestOf(input, { change: {} }, (value) => value);

export type ProbeSelection = { readonly except?: readonly string[]; readonly only?: readonly string[] };

const known = (kinds: readonly string[] | undefined): readonly string[] | undefined => {
  const wrong = kinds?.find((kind) => !probeKinds.includes(kind));
  if (wrong !== undefined) throw new Error(`there is no probe "${wrong}"; there are: ${probeKinds.join(', ')}`);
  return kinds;
};

/** Whether a kind is among those that are asked for. @throws Error for a kind that does not exist. */
export const selects = ({ only, except }: ProbeSelection): ((kind: string) => boolean) => {
  const [wanted, unwanted] = [known(only), known(except)];
  return (kind) => (wanted?.includes(kind) ?? !onRequest.includes(kind)) && unwanted?.includes(kind) !== true;
};

/** The probes of an operation for a phase, in the order of the table. @throws Error for a kind that does not exist. */
export const probesFor = (input: ProbeInput & ProbeSelection, phase: Phase = 'usual'): readonly Probe[] => {
  const isWanted = selects(input);
  return Object.entries(probeMakers[phase])
    .filter(([kind]) => isWanted(kind))
    .flatMap(([probe, make]: [string, ProbeMaker]) =>
      make(input)
        .filter(({ detail }) => isSane(input.operation, probe, detail))
        .map((variant) => ({
          probe,
          ...(variant.detail !== undefined && { detail: variant.detail }),
          request: (fresh: Fresh) => requestOf(input, variant, fresh),
        })),
    );
};
