/** What was recorded where a page prints a row of an answer. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Operation } from '../../../src/spec/document.ts';
import type { PageSubject } from '../../check.ts';
import { byOperation, matchedIn, oncePerPair, serverSays, type Matched } from '../exchanges.ts';
import type { Witnesses } from '../../finding.ts';
import { jsonValue } from '../message/documents.ts';
import { isError } from '../message/http.ts';
import type { Node } from './nodes.ts';

type Subject = Pick<PageSubject, 'contract' | 'cassettes'>;

const groups = oncePerPair((contract: Subject['contract'], cassettes: Subject['cassettes']) =>
  byOperation(matchedIn(contract, cassettes)),
);

/** Answers of a status as a page prints it: `200`, or `default` for the errors that have no number there. */
export const answersOf = (
  { contract, cassettes }: Subject,
  operation: Operation,
  status: string,
  printed: readonly string[] = [],
): readonly Matched[] =>
  (groups(contract, cassettes).get(operation) ?? []).filter(({ exchange: { response } }) => {
    const own = String(response.status);
    return status === 'default' ? isError(response.status) && !printed.includes(own) : own === status;
  });

const namesOf = (node: Node): readonly string[] => [
  ...(node.parent === undefined ? [] : namesOf(node.parent)),
  node.name,
];

const within = (values: readonly unknown[], name: string): readonly unknown[] =>
  values
    .flat()
    .filter(isRecord)
    .filter((value) => Object.hasOwn(value, name))
    .map((value) => value[name]);

/** Every value that was sent in this row; null is one. */
export const valuesAt = (answers: readonly Matched[], node: Node): readonly unknown[] =>
  answers.flatMap(({ exchange }) =>
    namesOf(node).reduce<readonly unknown[]>(within, [jsonValue(exchange.response.body)]),
  );

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: (value) => Array.isArray(value),
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
};

/** Whether a value is of the type as pages print it; a type that is not known here fits nothing. */
export const fitsType = (type: string, value: unknown): boolean =>
  type.endsWith('[]')
    ? Array.isArray(value) && value.every((item) => fitsType(type.slice(0, -2), item))
    : (scalars[type]?.(value) ?? false);

/** Which of two types the server's values are of, if all are of one. */
export const serverType = (
  answers: readonly Matched[],
  node: Node,
  types: readonly [docs: string, spec: string],
): Pick<Witnesses, 'server'> => {
  const values = valuesAt(answers, node).filter((value) => value !== null);
  const [first] = answers;
  const type = types.toReversed().find((each) => values.every((value) => fitsType(each, value)));
  return first === undefined || values.length === 0 || type === undefined ? {} : serverSays(first, type);
};
