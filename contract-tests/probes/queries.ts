/** Each documented parameter of the query, and some that only others of the same family document. */
import { resolveSchema } from '../../src/spec/contract.ts';
import type { Operation, Parameter } from '../../src/spec/document.ts';
import type { CompleteRequest } from '../scenario.ts';
import type { Base, ProbeInput, ProbeMaker, Variant } from './probe.ts';
import { edgeValues, itemsOf, nonsenseValues, validValues } from './query-values.ts';

const inQuery = ({ parameters }: Operation): readonly Parameter[] => parameters.filter((each) => each.in === 'query');

/** Two ways to name the same. */
const alternatives: readonly (readonly string[])[] = [
  ['org', 'orgID'],
  ['bucket', 'bucketID'],
  ['user', 'userID'],
];

const alternativesOf = (name: string): readonly string[] =>
  alternatives.find((group) => group.includes(name)) ?? [name];

type BaseRequest = Omit<Base, 'answer'>;

/** What a request cannot do without, and whose things it is about: on a server that others use, a list would hold theirs. */
const isNeeded = ({ name, required }: Parameter): boolean => required === true || name === 'orgID';

/** The requests that all others of an operation are compared with. None where the query has no parameters. */
export const queryBases = ({ operation, complete, belonging }: ProbeInput): readonly BaseRequest[] => {
  const parameters = inQuery(operation);
  if (parameters.length === 0 || operation.method !== 'GET') return [];
  const values: NonNullable<CompleteRequest['query']> = {
    ...(belonging && { orgID: belonging.orgID }),
    ...complete.query,
  };
  const needed = parameters.filter(isNeeded).filter(({ name }) => values[name] !== undefined);
  const whole = parameters.some(({ name, schema }) => name === 'limit' && (schema?.maximum ?? 0) >= 100);
  const without = (names: readonly string[]): CompleteRequest => ({
    ...complete,
    query: Object.fromEntries(
      needed.filter(({ name }) => !names.includes(name)).map(({ name }) => [name, values[name] ?? '']),
    ),
  });
  const taken = new Set(needed.filter(({ required }) => required !== true).flatMap(({ name }) => alternativesOf(name)));
  const others = parameters.map(({ name }) => name).filter((name) => taken.has(name));
  // Without an organisation those of others come too, and those of the scenario must not be on a later page.
  const bare = without(others);
  const unscoped = whole ? { ...bare, query: { ...bare.query, limit: 100 } } : bare;
  return [
    { request: without([]), judges: parameters.map(({ name }) => name).filter((name) => !taken.has(name)) },
    ...(others.length > 0 ? [{ request: unscoped, judges: others }] : []),
  ];
};

/** Only a GET has bases; whatever else is asked for is compared with the complete request. */
const basesOf = ({ operation, complete, bases = [] }: ProbeInput): readonly Base[] =>
  operation.method === 'GET'
    ? bases
    : [{ request: complete, judges: inQuery(operation).map(({ name }) => name), answer: null }];

type Values = (input: ProbeInput, parameter: Parameter, base: Base) => readonly string[];

const withEach =
  (valuesOf: Values): ProbeMaker =>
  (input) =>
    basesOf(input).flatMap((base) =>
      inQuery(input.operation)
        .filter(({ name }) => base.judges.includes(name))
        .flatMap((parameter) =>
          [...new Set(valuesOf(input, parameter, base))].map((value): Variant => ({
            detail: `${parameter.name}=${value}`,
            of: base.request,
            change: { query: { [parameter.name]: value } },
          })),
        ),
    );

export const queryValid = withEach(validValues);
export const queryNonsense = withEach((input, parameter, base) =>
  nonsenseValues(input, parameter, base).slice(0, input.operation.method === 'GET' ? 2 : 1),
);
export const queryEdge = withEach(edgeValues);
export const queryDefault = withEach(({ contract }, { schema = {} }) => {
  const { default: value } = resolveSchema(contract.document, schema);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
});

export const missingQuery: ProbeMaker = ({ operation, complete }) =>
  inQuery(operation)
    .filter(({ name }) => complete.query?.[name] !== undefined)
    .map(({ name }) => ({ detail: name, change: { query: { [name]: null } } }));

/** What lists have that others of them document, with values that would show. */
const ofSiblings = ({ answer }: Base): readonly (readonly [string, string])[] => {
  const items = itemsOf(answer);
  const last = items.at(-1)?.['id'];
  return [
    ['limit', '1'],
    ['offset', '1'],
    ['descending', 'true'],
    ...(typeof last === 'string' ? [['after', last] as const] : []),
    ['name', 'zz-nothing'],
  ];
};

export const siblingParameter: ProbeMaker = ({ operation, complete, bases = [] }) => {
  const base = bases[0];
  if (base === undefined || itemsOf(base.answer).length < 2) return [];
  const documented = new Set(operation.parameters.map(({ name }) => name));
  return ofSiblings(base)
    .filter(([name]) => !documented.has(name) && complete.path?.[name] === undefined)
    .map(([name, value]) => ({ detail: `${name}=${value}`, of: base.request, change: { query: { [name]: value } } }));
};
