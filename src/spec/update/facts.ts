import { isRecord } from '../is-record.ts';

/**
 * A document taken apart into atomic facts: a tree, so that a thing that came or went with all it holds is one line,
 * and a thing that stayed is compared part by part.
 */
export type Fact = {
  /** What sort of thing: `operation`, `parameter`, `enum`, `type`. Siblings are told apart by kind and name. */
  readonly kind: string;
  /** Which one; empty where there can be only one. */
  readonly name: string;
  /** What is said, where it is a single value. */
  readonly value?: string;
  readonly facts: readonly Fact[];
};

export const thing = (kind: string, name: string, facts: readonly Fact[]): Fact => ({ kind, name, facts });

/** `limit maximum 100` */
export const says = (kind: string, value: unknown, name = ''): Fact => ({
  kind,
  name,
  value: typeof value === 'string' ? value : JSON.stringify(value),
  facts: [],
});

/** Plain data, key by key, so that a long example does not hide which part of it changed. */
export const data = (kind: string, value: unknown): Fact =>
  isRecord(value)
    ? thing(
        kind,
        '',
        Object.entries(value).map(([name, item]) => data(name, item)),
      )
    : says(kind, value);

/** As `says`, but nothing where there is no value. */
export const mayCarry = (kind: string, value: unknown): readonly Fact[] =>
  value === undefined ? [] : [says(kind, value)];

/** A list whose order means nothing: each member is a fact. */
export const members = (kind: string, values: readonly unknown[] | undefined): readonly Fact[] =>
  (values ?? []).map((value) => thing(kind, typeof value === 'string' ? value : JSON.stringify(value), []));
