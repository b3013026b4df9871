/**
 * `contract-tests/baseline/`, a file an area: differences that were looked at and accepted: the server's own faults, and
 * what only the docs pages can mend. One cause an entry (`id`, or `ids` where it shows in several findings), with a
 * reason of its own; no wildcards. An entry that explains nothing fails a full run.
 */
import { parse } from 'yaml';
import { isRecord } from '../../../src/spec/is-record.ts';

export type BaselineEntry = {
  /** Findings that share one cause. */
  readonly ids: readonly string[];
  readonly reason: string;
  /** Server version that ends it: from then on the entry explains nothing. */
  readonly until?: string;
};

export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

const keys = ['id', 'ids', 'reason', 'until'];
const idShape = /^[a-z][a-z-]*:[^:*]+:#[^*]*$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const entryOf = (file: string, value: unknown, index: number): BaselineEntry => {
  const fail = (problem: string): never => {
    throw new BaselineError(`baseline/${file}, entry ${index + 1}: ${problem}`);
  };
  if (!isRecord(value)) return fail('is not a mapping');
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) return fail(`has no \`${unknown}\``);
  const { id, ids = id === undefined ? [] : [id], reason, until } = value;
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(isText))
    return fail('needs an `id`, or `ids` where one cause shows in several findings');
  const shapeless = ids.find((each) => !idShape.test(each));
  if (shapeless !== undefined) return fail(`"${shapeless}" is no finding's id (code:subject:#pointer, no wildcards)`);
  if (!isText(reason)) return fail('needs a `reason`');
  if (until !== undefined && !isText(until)) return fail('`until` is a server version, in quotes');
  return { ids, reason: reason.trim(), ...(until !== undefined && { until }) };
};

const firstTwice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

const entriesIn = (file: string, text: string): readonly BaselineEntry[] => {
  const value: unknown = parse(text) ?? [];
  if (!Array.isArray(value)) throw new BaselineError(`baseline/${file} is not a list of entries`);
  return value.map((each, index) => entryOf(file, each, index));
};

/**
 * All entries of the folder, given as texts by file name.
 * @throws BaselineError for an entry that is none, and for a reason or an id that stands twice: then it is one cause, or no reason.
 */
export const parseBaseline = (files: Readonly<Record<string, string>>): readonly BaselineEntry[] => {
  const entries = Object.entries(files).flatMap(([file, text]) => entriesIn(file, text));
  const reason = firstTwice(entries.map((entry) => entry.reason));
  if (reason !== undefined) throw new BaselineError(`two baseline entries give the same reason: "${reason}"`);
  const id = firstTwice(entries.flatMap((entry) => entry.ids));
  if (id !== undefined) throw new BaselineError(`"${id}" stands twice in the baseline`);
  return entries;
};

const parts = (version: string): readonly number[] => version.split('.').map(Number);

export const isBefore = (one: string, two: string): boolean => {
  const [left, right] = [parts(one), parts(two)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
};

/** Entries in force for a server version. */
export const inForce = (entries: readonly BaselineEntry[], version: string): readonly BaselineEntry[] =>
  entries.filter(({ until }) => until === undefined || isBefore(version, until));
