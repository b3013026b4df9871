/** Compares an answer with its recording, value for value, both canonical. */
import type { Json } from '../../src/spec/document.ts';
import type { Body, BodyStructure, Exchange, RecordedResponse } from '../../src/testing/cassette.ts';
import { escapeSegment, itemSegments } from '../../src/testing/list-items.ts';
import { partName } from '../../src/testing/multipart.ts';
import { isList } from '../record/canonical/map-json.ts';

export type Difference = {
  /** Id of the exchange. */
  readonly exchange: string;
  /** Where: `status`, `header/vary`, `body/buckets/[name=b1]/id`, `observations`. List items by name where they have one. */
  readonly pointer: string;
  /** Absent where only the live answer has something there. */
  readonly recorded?: Json;
  readonly live?: Json;
};

type Found = Omit<Difference, 'exchange'>;

const one = (pointer: string, recorded: Json | undefined, live: Json | undefined): Found => ({
  pointer,
  ...(recorded !== undefined && { recorded }),
  ...(live !== undefined && { live }),
});

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value);

const keyed = (items: readonly Json[]): ReadonlyMap<string, Json> => {
  const segments = itemSegments(items);
  return new Map(items.map((item, at) => [segments[at] ?? '', item]));
};

const compareEntries = (
  a: ReadonlyMap<string, Json>,
  b: ReadonlyMap<string, Json>,
  pointer: string,
): readonly Found[] =>
  [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => compareJson(a.get(key), b.get(key), `${pointer}/${key}`));

const compareLists = (a: readonly Json[], b: readonly Json[], pointer: string): readonly Found[] => {
  const [left, right] = [keyed(a), keyed(b)];
  const found = compareEntries(left, right, pointer);
  const [before, after] = [[...left.keys()], [...right.keys()]];
  const sameItems = before.length === after.length && before.every((key) => right.has(key));
  return sameItems && before.join() !== after.join() ? [...found, one(`${pointer}#order`, before, after)] : found;
};

const compareJson = (recorded: Json | undefined, live: Json | undefined, pointer: string): readonly Found[] => {
  if (recorded !== undefined && live !== undefined && isList(recorded) && isList(live))
    return compareLists(recorded, live, pointer);
  if (isObject(recorded) && isObject(live)) {
    const entries = (value: { readonly [key: string]: Json }) =>
      new Map(Object.entries(value).map(([key, item]) => [escapeSegment(key), item]));
    return compareEntries(entries(recorded), entries(live), pointer);
  }
  return recorded === live ? [] : [one(pointer, recorded, live)];
};

/** Repeated headers are one value, in their order; the order of different headers means nothing. */
const headersOf = ({ headers }: RecordedResponse): ReadonlyMap<string, Json> => {
  const out = new Map<string, string>();
  for (const [name, value] of headers) out.set(name, out.has(name) ? `${out.get(name) ?? ''}\n${value}` : value);
  return out;
};

/** A JSON body by its value alone, so that pointers read like the answer; any other with its kind. */
const valueOf = (body: Body): Json => {
  if (body.kind === 'json') return body.value;
  if (body.kind === 'text') return body.text;
  return JSON.parse(JSON.stringify(body)) as Json; // a Body is JSON
};

type Multipart = Extract<BodyStructure, { readonly of: 'multipart' }>;

const multipartOf = (body: Body): Multipart | undefined =>
  body.kind === 'structure' && body.structure.of === 'multipart' ? body.structure : undefined;

const partsOf = ({ parts }: Multipart): ReadonlyMap<string, Json> =>
  new Map(
    parts.map(({ headers, body }, at) => [
      partName(headers) ?? `[${at}]`,
      { headers: headers.map((header) => [...header]), body: valueOf(body) },
    ]),
  );

const compareBodies = (a: Body, b: Body): readonly Found[] => {
  const [left, right] = [multipartOf(a), multipartOf(b)];
  if (left === undefined || right === undefined) return compareJson(valueOf(a), valueOf(b), 'body');
  return [
    ...compareJson(left.closed, right.closed, 'body#closed'),
    ...compareEntries(partsOf(left), partsOf(right), 'part'),
  ];
};

export const compareExchanges = (recorded: Exchange, live: Exchange): readonly Difference[] => {
  const [a, b] = [recorded.response, live.response];
  const found = [
    ...compareJson(a.status, b.status, 'status'),
    ...compareEntries(headersOf(a), headersOf(b), 'header'),
    ...compareBodies(a.body, b.body),
    ...compareJson(recorded.observations ?? [], live.observations ?? [], 'observations'),
    ...compareJson(recorded.foreignItems ?? false, live.foreignItems ?? false, 'foreignItems'),
  ];
  return found.map((difference) => ({ exchange: recorded.id, ...difference }));
};
