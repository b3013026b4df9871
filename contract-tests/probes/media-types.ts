/** Requests and answers of other media types. */
import { bodyType, isJsonType } from './fields.ts';
import type { ProbeInput, ProbeMaker, Variant } from './probe.ts';

const hasBody = ({ complete }: ProbeInput): boolean => complete.body !== undefined || complete.raw !== undefined;

export const wrongMediaType: ProbeMaker = (input) => {
  if (!hasBody(input) || input.operation.method !== 'POST') return [];
  const type = isJsonType(bodyType(input.operation) ?? '') ? 'application/xml' : 'application/json';
  return [{ detail: type, change: { headers: { 'content-type': type } } }];
};

/** The same content in another notation, where there is a way to write it. */
const rewritten = ({ complete }: ProbeInput, type: string): Variant['change'] | undefined => {
  const { body } = complete;
  const query =
    typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
      ? body.query
      : undefined;
  if (/flux/.test(type)) return query === undefined ? undefined : { body: query };
  return {}; // JSON is YAML and Jsonnet too
};

export const documentedMediaType: ProbeMaker = (input) => {
  const sent = input.complete.headers?.['content-type'] ?? bodyType(input.operation);
  return Object.keys(input.operation.requestBody?.content ?? {})
    .filter((type) => type !== sent)
    .flatMap((type) => {
      const change = rewritten(input, type);
      return change === undefined ? [] : [{ detail: type, change: { ...change, headers: { 'content-type': type } } }];
    });
};

/** Media types that the contract has for a success of the operation. */
const answered = ({ operation: { responses } }: ProbeInput): readonly string[] => [
  ...new Set(
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content = {} }]) => Object.keys(content)),
  ),
];

/** Each documented one where there is a choice. One that no answer has was passed over by every operation. */
export const accept: ProbeMaker = (input) => {
  const types = answered(input);
  return types.length < 2 ? [] : types.map((type) => ({ detail: type, change: { headers: { accept: type } } }));
};

/** Of what need not be JSON: with JSON it made no difference, whoever was asked. */
export const acceptEncoding: ProbeMaker = (input) =>
  input.operation.method === 'GET' && answered(input).some((type) => !isJsonType(type))
    ? [{ detail: 'gzip', change: { headers: { 'accept-encoding': 'gzip' } } }]
    : [];
