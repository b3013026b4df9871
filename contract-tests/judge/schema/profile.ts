/** The shape profile: which fields of a schema are always, sometimes or never there, learnt from answers. */
import type { ContractDocument, Schema } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { operationName, type Matched } from '../exchanges.ts';
import { jsonValue } from '../message/documents.ts';
import { isError, isSuccess, mediaTypeOf } from '../message/http.ts';
import { declaredFor, mediaTypeFor } from '../message/responses.ts';
import { isRouterMiss } from '../message/routing.ts';
import { meaningOf, probeOf } from '../probe-meaning.ts';
import { rootOf, type Level, type OwnedSchema, type Owner } from './level.ts';
import { meaningIn, type Meaning } from './same-schema.ts';
import { levelOf } from './schema-level.ts';

type FieldProfile = { readonly present: number; readonly kinds: ReadonlySet<string> };

/** One object of a component, or of an operation's own schema, over all answers that held it. */
export type ShapeProfile = {
  /** `#Bucket`, or the operation whose answer has a schema of its own. */
  readonly subject: string;
  /** Below it: `['links']`, `['results', '[]']`. */
  readonly path: readonly string[];
  readonly component?: string;
  readonly samples: number;
  /** How many of the samples differ: one resource that is read again and again is one state. */
  readonly states: number;
  /** Distinct exchanges that gave the samples: a list of thirty is one source. */
  readonly sources: readonly Matched[];
  /** Samples of probes, in which a field counts as well. */
  readonly denials: number;
  readonly declared: readonly string[];
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, FieldProfile>>;
};

type Part = {
  readonly owner: Owner;
  readonly value: Readonly<Record<string, unknown>>;
  readonly level: Level;
};
type Sample = Part & { readonly source: Matched };

const partsIn = (document: ContractDocument, owned: OwnedSchema, value: unknown): readonly Part[] => {
  const level = levelOf(document, owned, value);
  if (Array.isArray(value)) {
    const { items } = level;
    return items === undefined ? [] : value.flatMap((item) => partsIn(document, items, item));
  }
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => {
    const property = level.properties[key];
    return property === undefined ? [] : partsIn(document, property, item);
  });
  const isDeclared = Object.keys(level.properties).length > 0;
  return isDeclared ? [{ owner: level.owner, value, level }, ...inner] : inner;
};

const partsBefore = new WeakMap<Meaning, WeakMap<object, readonly Part[]>>();

/** Remembered by what the schema means, as it is asked for with every variant of the contract. */
const bodyParts = (document: ContractDocument, schema: Schema, value: unknown): readonly Part[] => {
  if (typeof value !== 'object' || value === null) return [];
  const meaning = meaningIn(document, schema);
  const before = partsBefore.get(meaning) ?? new WeakMap<object, readonly Part[]>();
  partsBefore.set(meaning, before);
  const parts = before.get(value) ?? partsIn(document, rootOf(schema), value);
  before.set(value, parts);
  return parts;
};

/** Probes change what a success holds, so there only calls teach; an error is an error, whatever brought it about. */
const teaches = ({ exchange: { response, purpose } }: Matched): boolean =>
  isSuccess(response.status) ? purpose.kind !== 'probe' : isError(response.status);

/** What follows from something being left out, or broken, says nothing of other answers; any other success is an answer like all. */
const isHonest = ({ exchange }: Matched): boolean => {
  const meaning = meaningOf(exchange);
  const isLeftOpen = probeOf(exchange)?.probe === 'missing-optional';
  return meaning === undefined || meaning === 'other' || isLeftOpen || isError(exchange.response.status);
};

const samplesOf = (document: ContractDocument, source: Matched): readonly Sample[] => {
  const { exchange, operation } = source;
  if (!isHonest(source) || isRouterMiss(exchange.response)) return [];
  const sent = mediaTypeOf(exchange.response.headers);
  const declared = declaredFor(operation, exchange.response.status);
  const found = declared && sent !== undefined ? mediaTypeFor(declared, sent) : undefined;
  if (found?.media.schema === undefined) return [];
  return bodyParts(document, found.media.schema, jsonValue(exchange.response.body)).map((part) => ({
    ...part,
    source,
  }));
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const bodyPath = ({ exchange }: Matched, { path }: Owner): readonly string[] => [
  'response',
  String(exchange.response.status),
  'body',
  ...path,
];

const placeOf = ({ owner, source }: Sample): Pick<ShapeProfile, 'subject' | 'path' | 'component'> =>
  owner.component === undefined
    ? { subject: operationName(source.operation), path: bodyPath(source, owner) }
    : { subject: `#${owner.component}`, path: owner.path, component: owner.component };

/** A sample that only a probe gave denies that a field always or never comes, and cannot teach that it does. */
const profileOf = (place: ReturnType<typeof placeOf>, samples: readonly Sample[]): ShapeProfile => {
  const taught = samples.filter(({ source }) => teaches(source));
  const declared = [...new Set(samples.flatMap(({ level }) => Object.keys(level.properties)))];
  const fields = declared.map((name): [string, FieldProfile] => {
    const having = samples.filter(({ value }) => name in value);
    return [name, { present: having.length, kinds: new Set(having.map(({ value }) => kindOf(value[name]))) }];
  });
  return {
    ...place,
    samples: taught.length,
    states: new Set(taught.map(({ value }) => JSON.stringify(value))).size,
    sources: [...new Set(taught.map(({ source }) => source))],
    denials: samples.length - taught.length,
    declared,
    // Required by every branch that was met; what one branch asks for, another may not have.
    required: declared.filter((name) => samples.every(({ level }) => name in level.required)),
    fields: Object.fromEntries(fields),
  };
};

export const shapeProfiles = (document: ContractDocument, matched: readonly Matched[]): readonly ShapeProfile[] => {
  const byPlace = new Map<string, { readonly place: ReturnType<typeof placeOf>; readonly samples: Sample[] }>();
  for (const sample of matched.flatMap((one) => samplesOf(document, one))) {
    const place = placeOf(sample);
    const key = [place.subject, ...place.path].join('/');
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, { place, samples: [sample] });
    else known.samples.push(sample);
  }
  return [...byPlace.values()].map(({ place, samples }) => profileOf(place, samples));
};
