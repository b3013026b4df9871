/** Where a value that was written is not the one that is read, at properties that both schemas have. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { isReadOnly } from '../pages/read-only.ts';
import type { OwnedSchema, Owner } from '../schema/level.ts';
import { levelOf } from '../schema/schema-level.ts';
import { isEmpty } from './empty.ts';

type Side = { readonly owned: OwnedSchema; readonly value: unknown };

export type Unlike = {
  /** In the value: `['query', 'text']`. */
  readonly at: readonly string[];
  readonly written: unknown;
  readonly read: unknown;
  /** What declares the property in the schema of what is read. */
  readonly owner: Owner;
};

/** What a recording has in place of a secret. */
export const isSecret = (value: unknown): boolean => typeof value === 'string' && value.startsWith('REDACTED_');

const isServers = (document: ContractDocument, { schema, owner }: OwnedSchema): boolean =>
  isReadOnly(document, { schema, owner }) || schema.writeOnly === true;

const inRecords = (
  document: ContractDocument,
  written: Side,
  read: Side,
  at: readonly string[],
): readonly Unlike[] | undefined => {
  if (!isRecord(written.value) || !isRecord(read.value)) return undefined;
  const [asked, { properties: answered, required }] = [
    levelOf(document, written.owned, written.value).properties,
    levelOf(document, read.owned, read.value),
  ];
  const values = read.value;
  return Object.entries(written.value).flatMap(([key, value]) => {
    const [one, two] = [asked[key], answered[key]];
    // What an answer must have and has not is told as missing.
    if (!(key in values) && key in required) return [];
    if (one === undefined || two === undefined || [one, two].some((each) => isServers(document, each))) return [];
    return unlike(document, { owned: one, value }, { owned: two, value: values[key] }, [...at, key]);
  });
};

const inLists = (
  document: ContractDocument,
  written: Side,
  read: Side,
  at: readonly string[],
): readonly Unlike[] | undefined => {
  const { value: values } = read;
  if (!Array.isArray(written.value) || !Array.isArray(values) || written.value.length !== values.length)
    return undefined;
  const [one, two] = [written, read].map(({ owned, value }) => levelOf(document, owned, value).items);
  if (one === undefined || two === undefined) return [];
  return written.value.flatMap((value, index) =>
    unlike(document, { owned: one, value }, { owned: two, value: values[index] as unknown }, [...at, '[]']),
  );
};

/** What was written as empty counts as not written; a secret that is not shown again is as it should be. */
export const unlike = (
  document: ContractDocument,
  written: Side,
  read: Side,
  at: readonly string[] = [],
): readonly Unlike[] => {
  if (isEmpty(written.value) || (isSecret(written.value) && isEmpty(read.value))) return [];
  const inside = inRecords(document, written, read, at) ?? inLists(document, written, read, at);
  if (inside !== undefined) return inside;
  if (written.value === read.value) return [];
  return [{ at, written: written.value, read: read.value, owner: read.owned.owner }];
};
