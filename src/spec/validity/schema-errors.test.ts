import { expect, test } from '@jest/globals';
import { foldSchemaErrors, type SchemaError } from './schema-errors.ts';

const error = (instancePath: string, keyword: string, params: SchemaError['params'] = {}): SchemaError => ({
  instancePath,
  schemaPath: '',
  keyword,
  params,
});

const noReference = (path: string) => error(path, 'required', { missingProperty: '$ref' });

test.each<[string, readonly SchemaError[], readonly string[]]>([
  ['nothing is wrong', [], []],
  [
    'a key too many, which makes both branches of a union fail',
    [error('/a', 'additionalProperties', { additionalProperty: 'x' }), noReference('/a'), error('/a', 'oneOf')],
    ['/a: key `x` has no place here (additionalProperties)'],
  ],
  [
    'something deep down, which makes every union around it fail',
    [
      error('/a/b/c', 'type', { type: 'array' }),
      noReference('/a/b'),
      error('/a/b', 'oneOf'),
      noReference('/a'),
      error('/a', 'oneOf'),
    ],
    ['/a/b/c: should be of type array (type)'],
  ],
  [
    'two places',
    [error('/a', 'required', { missingProperty: 'version' }), error('/b/c', 'enum', { allowedValues: ['x'] })],
    ['/a: key `version` is missing (required)', '/b/c: should be one of ["x"] (enum)'],
  ],
  [
    'the same said twice',
    [error('/a', 'type', { type: 'array' }), error('/a', 'type', { type: 'array' })],
    ['/a: should be of type array (type)'],
  ],
  [
    'an object that is neither',
    [noReference('/a'), error('/a', 'oneOf')],
    ['/a: key `$ref` is missing (required)', '/a: fits no form, or more than one, of those allowed here (oneOf)'],
  ],
  [
    'a union that alone complains, beside another problem',
    [error('/a', 'type', { type: 'array' }), error('/b', 'oneOf')],
    ['/a: should be of type array (type)', '/b: fits no form, or more than one, of those allowed here (oneOf)'],
  ],
  [
    'a rule without words of its own',
    [error('/a', 'uniqueItems')],
    ["/a: breaks the rule `uniqueItems` of OpenAPI's schema (uniqueItems)"],
  ],
])('%s', (_name, errors, problems) => {
  expect(foldSchemaErrors(errors).map(({ pointer, message, code }) => `${pointer}: ${message} (${code})`)).toEqual(
    problems,
  );
});
