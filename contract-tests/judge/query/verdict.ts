/** What trials tell of a query parameter: whether it has an effect, or why nobody can say. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { Operation, Parameter, Schema } from '../../../src/spec/document.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import { operationName } from '../exchanges.ts';
import { isSuccess, queryOf } from '../message/http.ts';
import { defaultText } from './declared-parameter.ts';
import { isSameAnswer, itemsOf, trialsIn, type Trial } from './trial.ts';

export type Verdict =
  | { readonly kind: 'effect' }
  /** Every value that would tell gave the answer that there is without it. */
  | { readonly kind: 'no-effect'; readonly trials: readonly Trial[] }
  | { readonly kind: 'unjudged'; readonly why: string };

const letters = (name: string): string => name.toLowerCase().replace(/(id|s)$/, '');

/** `org` beside `orgID`: the one that is there decides, and the other is passed over. */
const hasAlternative = ({ base, name }: Trial): boolean =>
  [...queryOf(base.request.target).keys()].some((other) => other !== name && letters(other) === letters(name));

const isDefault = ({ value }: Trial, schema: Schema): boolean => defaultText(schema) === value;

const isNumeric = ({ type }: Schema): boolean => type === 'integer' || type === 'number';

/** Whether the value must change the answer of a list of two and more, if anybody looks at it. */
const mustTell = (trial: Trial, schema: Schema): boolean => {
  const { kind, name, value, base } = trial;
  if (isDefault(trial, schema)) return false;
  if (isNumeric(schema)) {
    const count = Number(value);
    return Number.isInteger(count) && count >= 1 && count < itemsOf(base);
  }
  // Things that were made one after the other may well stand in that order whatever they are sorted by.
  if (schema.enum !== undefined) return !/sort/i.test(name);
  return schema.type === 'boolean' || kind === 'query-nonsense';
};

/** Values that must have been tried before silence proves anything. */
const needed = (schema: Schema): number => {
  if (isNumeric(schema)) return 1;
  return (schema.type === 'boolean' || schema.enum !== undefined) && schema.default !== undefined ? 1 : 2;
};

export const verdictOf = (contract: Contract, parameter: Parameter, trials: readonly Trial[]): Verdict => {
  const schema = parameter.schema === undefined ? {} : resolveSchema(contract.document, parameter.schema);
  if (parameter.required === true) return { kind: 'unjudged', why: 'required, so there is no answer without it' };
  if (trials.length === 0) return { kind: 'unjudged', why: 'never tried beside a request without it' };
  // That a number is refused shows that it was read, not that anything comes of it.
  const isTyped = isNumeric(schema) || schema.type === 'boolean';
  const answered = isTyped ? trials.filter(({ exchange }) => isSuccess(exchange.response.status)) : trials;
  if (answered.some(({ exchange, base }) => !isSameAnswer(exchange, base))) return { kind: 'effect' };
  const alone = trials.filter((trial) => !hasAlternative(trial));
  if (alone.length === 0) return { kind: 'unjudged', why: 'the request without it has the parameter in its place' };
  const listed = alone.filter(({ base, exchange }) => itemsOf(base) >= 2 && isSuccess(exchange.response.status));
  if (listed.length === 0) return { kind: 'unjudged', why: 'the answer without it lists fewer than two items' };
  const telling = listed.filter((trial) => mustTell(trial, schema));
  const values = new Set(telling.map(({ value }) => value));
  return values.size < needed(schema)
    ? { kind: 'unjudged', why: 'no value was tried that would have to change the answer' }
    : { kind: 'no-effect', trials: telling };
};

export type JudgedParameter = {
  readonly operation: Operation;
  readonly parameter: Parameter;
  readonly verdict: Verdict;
};

/** Of every documented query parameter of every GET. */
export const verdictsIn = (contract: Contract, cassettes: readonly Cassette[]): readonly JudgedParameter[] => {
  const byName = new Map<string, Trial[]>();
  for (const trial of cassettes.flatMap((cassette) => trialsIn(contract, cassette))) {
    const key = `${trial.operation.pointer} ${trial.name}`;
    byName.set(key, [...(byName.get(key) ?? []), trial]);
  }
  return contract.operations
    .filter(({ method }) => method === 'GET')
    .flatMap((operation) =>
      operation.parameters
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => ({
          operation,
          parameter,
          verdict: verdictOf(contract, parameter, byName.get(`${operation.pointer} ${parameter.name}`) ?? []),
        })),
    );
};

export type UnjudgedParameter = { readonly operation: string; readonly parameter: string; readonly why: string };

/** What nobody can say of documented query parameters, as a table: silence would look like a verdict. */
export const unjudgedParameters = (contract: Contract, cassettes: readonly Cassette[]): readonly UnjudgedParameter[] =>
  verdictsIn(contract, cassettes).flatMap(({ operation, parameter, verdict }) =>
    verdict.kind === 'unjudged'
      ? [{ operation: operationName(operation), parameter: parameter.name, why: verdict.why }]
      : [],
  );
