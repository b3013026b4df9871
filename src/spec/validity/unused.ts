/** Components that no operation leads to: dead weight in a document, and types that nobody needs in what is generated from it. */
import type { ContractDocument } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { valueAt } from '../pointer.ts';
import { refsIn } from '../refs.ts';

type Unused = { readonly room: string; readonly name: string };

/** By object: documents that differ in little share the rest. */
const known = new WeakMap<object, readonly string[]>();

const refsOf = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const refs = known.get(part) ?? [...new Set(refsIn(part))];
  known.set(part, refs);
  return refs;
};

/** Variants of a discriminator are named in its mapping, where no reference stands. */
const mappedIn = (part: unknown): readonly string[] => {
  const discriminator = isRecord(part) ? part['discriminator'] : undefined;
  const mapping = isRecord(discriminator) ? discriminator['mapping'] : undefined;
  return isRecord(mapping) ? Object.values(mapping).map(String) : [];
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const namesIn = (requirements: unknown): readonly string[] =>
  isList(requirements) ? requirements.flatMap((each) => (isRecord(each) ? Object.keys(each) : [])) : [];

/** Requirements name their schemes, and do not refer to them. */
const schemesIn = ({ security, paths }: ContractDocument): ReadonlySet<string> => {
  const operations = Object.values(paths).flatMap((item) => Object.values<unknown>(item));
  return new Set([
    ...namesIn(security),
    ...operations.flatMap((each) => (isRecord(each) ? namesIn(each['security']) : [])),
  ]);
};

const reachable = (document: ContractDocument): ReadonlySet<string> => {
  const reached = new Set(Object.values(document.paths).flatMap(refsOf));
  for (const ref of reached) {
    const part = valueAt(document, ref);
    for (const next of [...refsOf(part), ...mappedIn(part)]) reached.add(next);
  }
  return reached;
};

export const unusedIn = (document: ContractDocument): readonly Unused[] => {
  const reached = reachable(document);
  const schemes = schemesIn(document);
  return Object.entries(document.components ?? {}).flatMap(([room, components]) =>
    Object.keys(components)
      .filter((name) =>
        room === 'securitySchemes' ? !schemes.has(name) : !reached.has(`#/components/${room}/${name}`),
      )
      .map((name) => ({ room, name })),
  );
};
