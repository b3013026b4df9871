import type { Problem } from './problem.ts';

/** What we read of an Ajv error. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/**
 * One problem for what Ajv reports several times: every branch of a failing union complains, and so does the union.
 * Kept is what lies deepest, without the complaint that the object is no reference.
 */
export const foldSchemaErrors = (errors: readonly SchemaError[]): readonly Problem[] => {
  const telling = errors.filter((error) => !isNoise(error));
  const candidates = telling.length > 0 ? telling : errors;
  const deepest = candidates.filter((error) => !candidates.some((other) => isBelow(other, error)));
  const orphans = errors.filter((error) => !candidates.some((kept) => isAround(kept, error)) && isUnion(error));
  const problems = [...deepest, ...orphans.filter((error) => !orphans.some((other) => isBelow(other, error)))].map(
    (error): Problem => ({ pointer: error.instancePath, message: words(error), code: error.keyword }),
  );
  return problems.filter((problem, index) => problems.findIndex((other) => same(problem, other)) === index);
};

const isUnion = ({ keyword }: SchemaError): boolean => keyword === 'oneOf' || keyword === 'anyOf';

const isNoise = (error: SchemaError): boolean =>
  isUnion(error) || (error.keyword === 'required' && error.params.missingProperty === '$ref');

const isBelow = (inner: SchemaError, outer: SchemaError): boolean =>
  inner.instancePath.startsWith(`${outer.instancePath}/`);

const isAround = (a: SchemaError, b: SchemaError): boolean =>
  a.instancePath === b.instancePath || isBelow(a, b) || isBelow(b, a);

const same = (a: Problem, b: Problem): boolean =>
  a.pointer === b.pointer && a.code === b.code && a.message === b.message;

const wordsByKeyword: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  additionalProperties: ({ additionalProperty }) => `key \`${String(additionalProperty)}\` has no place here`,
  required: ({ missingProperty }) => `key \`${String(missingProperty)}\` is missing`,
  type: ({ type }) => `should be of type ${String(type)}`,
  enum: ({ allowedValues }) => `should be one of ${JSON.stringify(allowedValues)}`,
  pattern: ({ pattern }) => `should match ${String(pattern)}`,
  oneOf: () => 'fits no form, or more than one, of those allowed here',
  anyOf: () => 'fits none of the forms allowed here',
  not: () => 'has a form that is not allowed here',
  unreadable: ({ reason }) => `swagger-parser gave up: ${String(reason)}`,
};

const words = ({ keyword, params }: SchemaError): string =>
  wordsByKeyword[keyword]?.(params) ?? `breaks the rule \`${keyword}\` of OpenAPI's schema`;
