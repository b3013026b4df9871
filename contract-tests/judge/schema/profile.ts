/** The shape profile: which fields of a schema are always, sometimes or never there, learnt from answers. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Matched } from '../exchanges.ts';
import { jsonValue } from '../message/documents.ts';
import { isError, isSuccess, mediaTypeOf } from '../message/http.ts';
import { declaredFor, mediaTypeFor } from '../message/responses.ts';
import { isRouterMiss } from '../message/routing.ts';
import type { Level, OwnedSchema } from './level.ts';
import { levelOf } from './schema-level.ts';

type FieldProfile = { readonly present: number; readonly kinds: ReadonlySet<string> };

/** One component, over all answers that held it. */
export type ShapeProfile = {
  readonly component: string;
  readonly samples: number;
  /** Distinct exchanges that gave the samples: a list of thirty is one source. */
  readonly sources: readonly Matched[];
  readonly declared: readonly string[];
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, FieldProfile>>;
};

type Sample = {
  readonly component: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly level: Level;
  readonly source: Matched;
};

const samplesIn = (
  document: ContractDocument,
  owned: OwnedSchema,
  value: unknown,
  source: Matched,
): readonly Sample[] => {
  const level = levelOf(document, owned, value);
  if (Array.isArray(value)) {
    const { items } = level;
    return items === undefined ? [] : value.flatMap((item) => samplesIn(document, items, item, source));
  }
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => {
    const property = level.properties[key];
    return property === undefined ? [] : samplesIn(document, property, item, source);
  });
  const { component, path } = level.owner;
  return component === undefined || path.length > 0 ? inner : [{ component, value, level, source }, ...inner];
};

/** Probes change what a success holds, so there only calls count; an error is an error, whatever brought it about. */
const teaches = ({ exchange: { response, purpose } }: Matched): boolean =>
  isSuccess(response.status) ? purpose.kind !== 'probe' : isError(response.status) && !isRouterMiss(response);

const samplesOf = (document: ContractDocument, source: Matched): readonly Sample[] => {
  const { exchange, operation } = source;
  if (!teaches(source)) return [];
  const sent = mediaTypeOf(exchange.response.headers);
  const declared = declaredFor(operation, exchange.response.status);
  const found = declared && sent !== undefined ? mediaTypeFor(declared, sent) : undefined;
  if (found?.media.schema === undefined) return [];
  return samplesIn(
    document,
    { schema: found.media.schema, owner: { path: [] } },
    jsonValue(exchange.response.body),
    source,
  );
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const profileOf = (component: string, samples: readonly Sample[]): ShapeProfile => {
  const declared = [...new Set(samples.flatMap(({ level }) => Object.keys(level.properties)))];
  const fields = declared.map((name): [string, FieldProfile] => {
    const having = samples.filter(({ value }) => name in value);
    return [name, { present: having.length, kinds: new Set(having.map(({ value }) => kindOf(value[name]))) }];
  });
  return {
    component,
    samples: samples.length,
    sources: [...new Set(samples.map(({ source }) => source))],
    declared,
    // Required by every branch that was met; what one branch asks for, another may not have.
    required: declared.filter((name) => samples.every(({ level }) => name in level.required)),
    fields: Object.fromEntries(fields),
  };
};

export const shapeProfiles = (document: ContractDocument, matched: readonly Matched[]): readonly ShapeProfile[] => {
  const byComponent = new Map<string, Sample[]>();
  for (const sample of matched.flatMap((one) => samplesOf(document, one))) {
    byComponent.set(sample.component, [...(byComponent.get(sample.component) ?? []), sample]);
  }
  return [...byComponent].map(([component, samples]) => profileOf(component, samples));
};
