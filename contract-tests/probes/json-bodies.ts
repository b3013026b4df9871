/** JSON bodies with one thing wrong. */
import type { Json } from '../../src/spec/document.ts';
import { bodyType, isJsonType, recordOf, requiredFields } from './fields.ts';
import type { ProbeInput, ProbeMaker } from './probe.ts';

const takesJson = ({ operation, complete }: ProbeInput): boolean =>
  complete.body !== undefined && isJsonType(bodyType(operation) ?? '');

export const malformedJson: ProbeMaker = (input) => (takesJson(input) ? [{ change: { body: '{"name":' } }] : []);

const without = (body: Readonly<Record<string, Json>>, field: string): Json =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== field));

export const missingRequired: ProbeMaker = (input) => {
  const { contract, operation, complete } = input;
  const schema = operation.requestBody?.content?.[bodyType(operation) ?? '']?.schema;
  const body = recordOf(complete.body);
  if (!takesJson(input) || schema === undefined || body === undefined) return [];
  return requiredFields(contract.document, schema, body)
    .filter((field) => field in body)
    .map((field) => ({
      detail: field,
      change: { json: without(body, field) },
    }));
};

/** Fields that may be left out, one at a time. What changes a thing need name none of its fields. */
export const missingOptional: ProbeMaker = (input) => {
  const { contract, operation, complete } = input;
  const schema = operation.requestBody?.content?.[bodyType(operation) ?? '']?.schema;
  const body = recordOf(complete.body);
  if (!takesJson(input) || schema === undefined || body === undefined || operation.method === 'PATCH') return [];
  const required = requiredFields(contract.document, schema, body);
  return Object.keys(body)
    .filter((field) => !required.includes(field))
    .map((field) => ({ detail: field, change: { json: without(body, field) } }));
};

/** A value that is of another JSON type (what is put is read like what is posted), whatever the contract says about the field. */
const otherType = (value: Json): Json => (typeof value === 'string' ? 12345678 : 'nonsense');

export const wrongType: ProbeMaker = (input) => {
  const body = recordOf(input.complete.body);
  if (!takesJson(input) || body === undefined || input.operation.method === 'PUT') return [];
  return Object.entries(body).map(([field, value]) => ({
    detail: field,
    change: { json: { ...body, [field]: otherType(value) } },
  }));
};
