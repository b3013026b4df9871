/** Values for a parameter of the query: some that are of what is there, some that are of nothing, some at the edge. */
import type { Json, Parameter, Schema } from '../../src/spec/document.ts';
import { resolveSchema } from '../../src/spec/contract.ts';
import { recordOf } from './fields.ts';
import type { Base, ProbeInput } from './probe.ts';

type Item = Readonly<Record<string, Json>>;

/** Items of the first list in an answer. */
export const itemsOf = (answer: Json): readonly Item[] => {
  const list: unknown = [answer, ...Object.values(recordOf(answer) ?? {})].find((value) => Array.isArray(value));
  const items: readonly Json[] = Array.isArray(list) ? list : [];
  return items.map(recordOf).filter((item) => item !== undefined);
};

const schemaOf = ({ contract }: ProbeInput, { schema = {} }: Parameter): Schema =>
  resolveSchema(contract.document, schema);

/** Fields of items by parameters that are called otherwise. */
const fieldOf: Readonly<Record<string, string>> = {
  db: 'database',
  rp: 'retention_policy',
  stackID: 'id',
  after: 'id',
};

const asText = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];

const ownValue = (name: string, { belonging }: ProbeInput): readonly string[] =>
  name === 'orgID' || name === 'org' ? asText(belonging?.[name]) : [];

const isId = (name: string): boolean => name === 'id' || name === 'after' || /ID$/.test(name);

/** A value that is of something there. */
export const validValues = (input: ProbeInput, parameter: Parameter, { answer }: Base): readonly string[] => {
  const { name } = parameter;
  const { type, enum: values, format } = schemaOf(input, parameter);
  if (values !== undefined) return values.slice(-1).flatMap(asText);
  if (type === 'integer' || type === 'number') return ['1'];
  if (type === 'boolean') return ['true'];
  if (format === 'date-time') return ['2020-01-01T00:00:00Z'];
  const [first] = itemsOf(answer);
  const value = ownValue(name, input)[0] ?? asText(first?.[fieldOf[name] ?? name]).find((text) => text !== '');
  return value === undefined ? [] : [value];
};

const madeUpIds = ['0abcdef012345678', '0fedcba987654321'] as const;
const texts = ['nonsense', 'zz-nothing', 'zz:zz', 'zz1:zz2', 'zz', '1'] as const;

/** Two values or more that type, pattern and format allow, and that are of nothing there: a parameter that filters leaves nothing. */
export const nonsenseValues = (input: ProbeInput, parameter: Parameter, { answer }: Base): readonly string[] => {
  const { name } = parameter;
  const { type, enum: values, format, pattern } = schemaOf(input, parameter);
  if (values !== undefined) return values.slice(0, 3).flatMap(asText);
  if (type === 'integer' || type === 'number') return ['1', '2'];
  if (type === 'boolean') return ['true', 'false'];
  if (format === 'date-time') return ['1999-01-01T00:00:00Z', '2031-01-01T00:00:00Z'];
  if (format === 'uri') return ['http://127.0.0.1:1/nothing', 'http://127.0.0.1:1/nowhere'];
  if (format === 'duration' || format === 'int64') return [];
  if (name === 'after') return [...asText(itemsOf(answer).at(-1)?.['id']), 'ffffffffffffffff'];
  if (isId(name)) return madeUpIds;
  const fits = new RegExp(pattern ?? '');
  return texts.filter((text) => fits.test(text)).slice(0, 2);
};

export const edgeValues = (input: ProbeInput, parameter: Parameter): readonly string[] => {
  const { type } = schemaOf(input, parameter);
  return type === 'integer' || type === 'number' ? ['0', '-1', '9223372036854775808', ''] : [];
};
