/** Occurrences of one cause become one finding, with its spread. */
import type { Contract } from '../check.ts';
import { findingId, type Finding, type Occurrence, type Witnesses } from '../finding.ts';

/** A finding before it is said whether it was known. */
export type Cause = Omit<Finding, 'known' | 'reason' | 'repro'>;

const spoken = ({ docs, spec, server }: Occurrence): number =>
  [docs, spec, server].filter((witness) => witness !== undefined).length;

/** The one that says most stands for all; the first of equals, so that the same recordings give the same report. */
const spokesman = (group: readonly [Occurrence, ...Occurrence[]]): Occurrence =>
  group.reduce((best, each) => (spoken(each) > spoken(best) ? each : best));

const place = (contract: Contract, name: string | undefined) => {
  const [method, path] = name?.split(' ') ?? [];
  if (method === undefined || path === undefined) return {};
  const operation = contract.operations.find((each) => each.method === method && each.path === path);
  return { method, path, ...(operation && { operationId: operation.id }) };
};

/** Where pages say so: one statement, and the other lines that it stands on. */
const docsOf = (spoken: Witnesses['docs'], group: readonly Occurrence[]): Witnesses['docs'] => {
  if (spoken === undefined) return undefined;
  const own = `${spoken.page}:${spoken.line}`;
  const places = group.flatMap(({ docs }) => (docs === undefined ? [] : [docs, ...(docs.also ?? [])]));
  const also = new Map(places.map(({ page, line }) => [`${page}:${line}`, { page, line }]));
  also.delete(own);
  const { says, page, line } = spoken;
  return { says, page, line, ...(also.size > 0 && { also: [...also.values()] }) };
};

const causeOf = (contract: Contract, id: string, group: readonly [Occurrence, ...Occurrence[]]): Cause => {
  const { code, pointer, status, severity, title, operation, spec, server, oddOneOut, fix, evidence, ...said } =
    spokesman(group);
  const docs = docsOf(said.docs, group);
  const operations = [...new Set(group.flatMap((each) => each.operation ?? []))].sort();
  return {
    ...{ id, code, title, ...place(contract, operation), operations, count: group.length },
    ...{ ...(status !== undefined && { status }), pointer, severity },
    ...{ ...(docs && { docs }), ...(spec && { spec }), ...(server && { server }), oddOneOut, fix, evidence },
  };
};

/** Sorted by operation, then by id. */
export const causesOf = (contract: Contract, occurrences: readonly Occurrence[]): readonly Cause[] => {
  const groups = new Map<string, [Occurrence, ...Occurrence[]]>();
  for (const occurrence of occurrences) {
    const id = findingId(occurrence);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [occurrence]);
    else group.push(occurrence);
  }
  return [...groups].map(([id, group]) => causeOf(contract, id, group)).sort((a, b) => order(a, b));
};

const sortKey = ({ path = '~', method = '', id }: Cause): string => `${path} ${method} ${id}`;
const order = (a: Cause, b: Cause): number => (sortKey(a) < sortKey(b) ? -1 : 1);
