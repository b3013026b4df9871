/** Turns the live values inside a body into canonical ones. */
import type { Json } from '../../../src/spec/document.ts';
import type { Body, BodyStructure } from '../../../src/testing/cassette.ts';
import { partName } from '../../../src/testing/multipart.ts';
import { canonicalText, operatorName, type TextContext } from './canonical-text.ts';
import { spaceOf } from './integer-space.ts';
import { mapJson, type Leaf, type Place } from './map-json.ts';
import { canonicalBoundary, cutText, handedOn, machineKeys } from './rules.ts';

export type BodyContext = TextContext & {
  /** Applied to every text after the other rules. */
  readonly finish?: (text: string) => string;
};

const textOf = (text: string, context: BodyContext): string => {
  const out = canonicalText(text, context);
  return context.finish?.(out) ?? out;
};

const isHandedOn = (value: string, { key, list }: Place): boolean =>
  handedOn.some((rule) => rule.key.test(key) && (rule.list ?? list) === list && rule.begins.test(value));

const leafOf = (value: Leaf, place: Place, context: BodyContext): Json => {
  const { key, list } = place;
  if (typeof value === 'string') {
    if (isHandedOn(value, place)) return cutText;
    const machine = machineKeys[key];
    return machine?.fits.test(value) === true
      ? machine.canonical
      : textOf(operatorName(value, key, context.known), context);
  }
  const space = typeof value === 'number' ? spaceOf(key, list) : undefined;
  if (typeof value !== 'number' || space === undefined) return value;
  const canonical = context.ids.canonicalInt(space, value);
  if (canonical !== undefined) context.used?.(String(canonical));
  return canonical ?? value;
};

export const canonicalJson = (value: Json, context: BodyContext, root = ''): Json =>
  mapJson(
    value,
    { leaf: (leaf, place) => leafOf(leaf, place, context), key: (key) => textOf(key, context) },
    { key: root, list: '' },
  );

/** `<bucket id>/autogen/<shard id>/000000001-000000001.tsm` */
const tarName = (name: string, context: BodyContext): string =>
  canonicalText(name, context).replace(/(?<=\/)\d+(?=\/)/g, (digits) =>
    String(context.ids.canonicalInt('shards', Number(digits)) ?? digits),
  );

const structureOf = (structure: BodyStructure, context: BodyContext): BodyStructure => {
  if (structure.of === 'tar')
    return {
      ...structure,
      entries: structure.entries.map((entry) => ({ ...entry, name: tarName(entry.name, context) })),
    };
  if (structure.of !== 'multipart') return structure;
  const parts = structure.parts.map(({ headers, body }) => ({
    headers: headers.map(([name, value]): [string, string] => [name, canonicalText(value, context)]),
    body: canonicalBody(body, context, partName(headers)),
  }));
  return { ...structure, parts };
};

/** JSON whose layout no rule describes is kept as text; the rules by key hold there too. */
const machineText = (text: string): string => {
  const keys = Object.entries(machineKeys).map(([key, { fits, canonical }]) => ({
    pattern: new RegExp(`("${key}"\\s*:\\s*")([^"]*)(?=")`, 'g'),
    fits,
    canonical,
  }));
  return keys.reduce(
    (out, { pattern, fits, canonical }) =>
      out.replace(pattern, (all, lead: string, value: string) => (fits.test(value) ? lead + canonical : all)),
    text,
  );
};

export const canonicalBody = (body: Body, context: BodyContext, root = ''): Body => {
  switch (body.kind) {
    case 'json':
      return { ...body, value: canonicalJson(body.value, context, root) };
    case 'text':
      return textBody(machineText(textOf(body.text, context)));
    case 'structure':
      return { kind: 'structure', structure: structureOf(body.structure, context) };
    case 'base64':
    case 'empty':
    case 'same-as':
      return body;
    default:
      return body satisfies never;
  }
};

const textBody = (text: string): Body => ({ kind: 'text', text });

/** The multipart boundary is random. */
export const canonicalContentType = (value: string): string =>
  value.replace(/(boundary=)"?[0-9a-f]+"?/, `$1${canonicalBoundary}`);
