/** JSON bodies in which one field has a value that the contract does not allow. */
import type { Json, Schema } from '../../src/spec/document.ts';
import { resolveSchema } from '../../src/spec/contract.ts';
import { bodyType, isJsonType, propertiesOf, recordOf } from './fields.ts';
import type { ProbeInput, ProbeMaker } from './probe.ts';

type Field = { readonly name: string; readonly schema: Schema; readonly readOnly: boolean };

type Fields = { readonly body: Readonly<Record<string, Json>>; readonly fields: readonly Field[] };

const fieldsOf = ({ contract: { document }, operation, complete }: ProbeInput): Fields | undefined => {
  const type = bodyType(operation) ?? '';
  const schema = operation.requestBody?.content?.[type]?.schema;
  const body = recordOf(complete.body);
  if (!isJsonType(type) || schema === undefined || body === undefined) return undefined;
  const fields = Object.entries(propertiesOf(document, schema, body)).map(([name, written]) => {
    const resolved = resolveSchema(document, written);
    return { name, schema: resolved, readOnly: (written.readOnly ?? resolved.readOnly) === true };
  });
  return { body, fields };
};

const withValues =
  (valuesOf: (field: Field) => readonly Json[], which: (field: Field) => boolean = () => true): ProbeMaker =>
  (input) => {
    const { body, fields = [] } = fieldsOf(input) ?? {};
    return fields
      .filter(which)
      .flatMap((field) =>
        valuesOf(field).map((value) => ({ detail: field.name, change: { json: { ...body, [field.name]: value } } })),
      );
  };

const writable = ({ readOnly }: Field): boolean => !readOnly;

export const wrongEnum: ProbeMaker = withValues(
  ({ schema: { enum: values } }) => (values?.some((value) => typeof value === 'string') ? ['not-in-the-enum'] : []),
  writable,
);

export const outOfRange: ProbeMaker = withValues(
  ({ schema: { minimum, maximum, minLength, maxLength } }) => [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(minLength === undefined || minLength < 1 ? [] : ['']),
    ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)]),
  ],
  writable,
);

/** Right in type, and unlike anything that a server makes. */
const chosen = ({ name, schema: { type, format, enum: values } }: Field): readonly Json[] => {
  if (type === 'integer' || type === 'number') return [7777777];
  if (type !== 'string') return [];
  if (values !== undefined) return values.slice(-1);
  if (format === 'date-time') return ['2001-02-03T04:05:06Z'];
  return [/id$/i.test(name) ? '0abcdef012345678' : 'chosen-by-the-client'];
};

/** The first one: a server takes all of them alike. */
export const readOnlyField: ProbeMaker = (input) => withValues(chosen, ({ readOnly }) => readOnly)(input).slice(0, 1);
