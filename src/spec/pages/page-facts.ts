import { data, type Fact, mayCarry, members, says, thing } from '../update/facts.ts';
import type { FieldClaim, OperationClaims, PageClaims, ParameterClaim, SampleClaim } from './pages.ts';

/** What a docs page claims, without the lines: moving a claim down the page changes nothing. */
export const pageFacts = ({ url, operations }: PageClaims): readonly Fact[] => [
  says('url', url),
  ...operations.map((operation) =>
    thing('operation', `${operation.method} ${operation.path}`, operationFacts(operation)),
  ),
];

const operationFacts = ({ deprecated, parameters, request, samples, responses }: OperationClaims): readonly Fact[] => [
  ...mayCarry('deprecated', deprecated || undefined),
  ...parameters.map(parameterFact),
  ...(request
    ? [
        thing('requestBody', '', [
          says('required', request.required),
          ...mayCarry('media type', request.mediaType),
          ...request.fields.map(fieldFact),
        ]),
      ]
    : []),
  ...samples.map(sampleFact),
  ...responses.map(({ status, fields }) => thing('responses', status, fields.map(fieldFact))),
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
];

const sampleFact = ({ method, target, headers, body }: SampleClaim, index: number): Fact =>
  thing('sample', String(index + 1), [
    says('method', method),
    says('URL', target),
    ...headers.map(([name, value]) => says('header', value, name)),
    ...(body ? [data(`${body.kind} body`, body.kind === 'json' ? body.value : body.text)] : []),
  ]);
