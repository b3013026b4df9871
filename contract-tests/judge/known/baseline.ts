/** `contract-tests/baseline.yaml`: differences that were looked at and accepted, one cause an entry, each with a reason of its own. */
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

const entryOf = (value: unknown, index: number): BaselineEntry => {
  const fail = (problem: string): never => {
    throw new BaselineError(`baseline entry ${index + 1}: ${problem}`);
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

/** @throws BaselineError for an entry that is none, and for a reason or an id that stands twice: then it is one cause, or no reason. */
export const parseBaseline = (text: string): readonly BaselineEntry[] => {
  const value: unknown = parse(text) ?? [];
  if (!Array.isArray(value)) throw new BaselineError('the baseline is not a list of entries');
  const entries = value.map(entryOf);
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
