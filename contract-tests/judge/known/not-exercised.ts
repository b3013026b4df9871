/** Operations that no recording exercises, each with the reason that somebody gave. */
import { parse } from 'yaml';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Contract } from '../../check.ts';
import { operationName } from '../exchanges.ts';
import { exercisedIn, type OperationCoverage } from './coverage.ts';

export type NotExercised = { readonly operation: string; readonly reason: string };

const isEntry = (value: unknown): value is NotExercised =>
  isRecord(value) && typeof value['operation'] === 'string' && typeof value['reason'] === 'string';

/** @throws TypeError where the file is anything but a list of operations with reasons */
export const parseNotExercised = (text: string): readonly NotExercised[] => {
  const value: unknown = parse(text) ?? [];
  if (!Array.isArray(value) || !value.every(isEntry))
    throw new TypeError('not-exercised.yaml is not a list of operations with reasons');
  return value;
};

/** A sentence for each operation that was not seen to succeed, with its reason or the lack of one. */
export const notExercisedSentences = (
  { operations }: Contract,
  coverage: readonly OperationCoverage[],
  entries: readonly NotExercised[],
): readonly string[] => {
  const exercised = new Set(exercisedIn(coverage));
  const missing = operations.map(operationName).filter((name) => !exercised.has(name));
  return [
    ...missing.map((name) => {
      const reason = entries.find(({ operation }) => operation === name)?.reason;
      return `${name} is not exercised${reason === undefined ? ', and nobody said why' : `: ${reason}`}`;
    }),
    ...entries
      .filter(({ operation }) => !missing.includes(operation))
      .map(({ operation }) => `${operation} is exercised, though not-exercised.yaml says why it is not`),
  ];
};
