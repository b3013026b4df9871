import { data, type Fact, mayCarry, members, says, thing } from '../update/facts.ts';
import type {
  BodyExample,
  EndpointClaim,
  FieldClaim,
  OperationClaims,
  PageClaims,
  ParameterClaim,
  SampleClaim,
  TableClaim,
} from './pages.ts';

/** What a docs page claims, without the lines: moving a claim down the page changes nothing. */
export const pageFacts = (claims: PageClaims): readonly Fact[] => {
  const { url, operations, endpoints = [], pages = [], tables = [], samples = [] } = claims;
  return [
    says('url', url),
    ...operations.map((operation) =>
      thing('operation', `${operation.method} ${operation.path}`, operationFacts(operation)),
    ),
    ...endpoints.map(endpointFact),
    ...pages.map(({ page }) => thing('link', page, [])),
    ...tables.map(tableFact),
    ...samples.map(sampleFact),
  ];
};

const endpointFact = ({ method, path, page, operationId, deprecated }: EndpointClaim): Fact =>
  thing('endpoint', `${method} ${path} on ${page}`, [
    says('operationId', operationId),
    ...mayCarry('deprecated', deprecated || undefined),
  ]);

const tableFact = ({ columns, rows }: TableClaim, index: number): Fact =>
  thing('table', String(index + 1), [
    says('columns', columns.join(' | ')),
    ...rows.map(({ cells }) => thing('row', cells.join(' | '), [])),
  ]);

const operationFacts = ({ deprecated, parameters, request, samples, responses }: OperationClaims): readonly Fact[] => [
  ...mayCarry('deprecated', deprecated || undefined),
  ...parameters.map(parameterFact),
  ...(request
    ? [
        thing('requestBody', '', [
          says('required', request.required),
          ...mayCarry('media type', request.mediaType),
          ...request.fields.map(fieldFact),
          ...exampleFact(request.example),
        ]),
      ]
    : []),
  ...samples.map(sampleFact),
  ...responses.map(({ status, fields, example }) =>
    thing('responses', status, [...fields.map(fieldFact), ...exampleFact(example)]),
  ),
];

const parameterFact = (claim: ParameterClaim): Fact =>
  thing('parameters', `${claim.in} ${claim.name}`, valueFacts(claim));

const fieldFact = (claim: FieldClaim): Fact => thing('properties', claim.name, valueFacts(claim));

const valueFacts = (claim: FieldClaim): readonly Fact[] => [
  says('required', claim.required),
  ...mayCarry('type', claim.type),
  ...mayCarry('format', claim.format),
  ...mayCarry('default', claim.default),
  ...members('enum', claim.enum),
  ...(claim.example === undefined ? [] : [data('example', claim.example)]),
];

const exampleFact = (example: BodyExample | undefined): readonly Fact[] =>
  example ? [data(`example of the ${example.of} body`, example.value)] : [];

const sampleFact = ({ method, target, headers, body, cutAt }: SampleClaim, index: number): Fact =>
  thing('sample', String(index + 1), [
    says('method', method),
    says('URL', target),
    ...headers.map(([name, value]) => says('header', value, name)),
    ...mayCarry('cut off', cutAt === undefined ? undefined : true),
    ...(body ? [data(`${body.kind} body`, body.kind === 'json' ? body.value : body.text)] : []),
  ]);
