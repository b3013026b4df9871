/** What a schema means, as an object: the same for two documents in which it and all that it refers to are the very same objects. */
import type { ContractDocument, Schema } from '../../../src/spec/document.ts';
import { refsIn } from '../../../src/spec/refs.ts';
import { oncePerPair } from '../exchanges.ts';

const prefix = '#/components/schemas/';

/** To remember by; documents that differ elsewhere have the same. */
export type Meaning = { readonly of: Schema };

const numbers = new WeakMap<object, number>();
let last = 0;

const numberOf = (part: object | undefined): number => {
  if (part === undefined) return 0;
  const known = numbers.get(part) ?? (last += 1);
  numbers.set(part, known);
  return known;
};

const refs = new WeakMap<Schema, readonly string[]>();

const refsOf = (schema: Schema): readonly string[] => {
  const known = refs.get(schema) ?? [...new Set(refsIn(schema))];
  refs.set(schema, known);
  return known;
};

const componentOf = ({ components }: ContractDocument, ref: string): Schema | undefined =>
  ref.startsWith(prefix) ? components?.schemas?.[ref.slice(prefix.length)] : undefined;

/** All that is referred to, each by name and number. */
const reached = (document: ContractDocument, schema: Schema): string => {
  const all = new Set(refsOf(schema));
  let text = '';
  for (const ref of all) {
    const component = componentOf(document, ref);
    text += `${ref} ${numberOf(component)}\n`;
    if (component !== undefined) for (const next of refsOf(component)) all.add(next);
  }
  return text;
};

const meanings = new WeakMap<Schema, Map<string, Meaning>>();

export const meaningIn = oncePerPair((document: ContractDocument, schema: Schema): Meaning => {
  const ofSchema = meanings.get(schema) ?? new Map<string, Meaning>();
  meanings.set(schema, ofSchema);
  const key = reached(document, schema);
  const meaning = ofSchema.get(key) ?? { of: schema };
  ofSchema.set(key, meaning);
  return meaning;
});
