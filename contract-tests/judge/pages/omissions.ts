/** What the contract declares and a page does not print. No page is wrong for it, but its reader does not learn it. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { FieldClaim, PageClaims } from '../../../src/spec/pages/pages.ts';
import type { Contract } from '../../check.ts';
import { operationName } from '../exchanges.ts';
import { covers, essenceOf, isJson } from '../message/http.ts';
import { mediaTypesOf, successesOf } from '../message/responses.ts';
import { meantBy, pairsOf, type PagePair } from '../page-pairs.ts';
import type { OwnedSchema } from '../schema/level.ts';
import { levelOf } from '../schema/schema-level.ts';
import { alignedBody, bodiesOf, isComposed, isMap, type PrintedBody } from './bodies.ts';
import type { Node } from './nodes.ts';
import { isReadOnly } from './read-only.ts';

export const omissionKinds = [
  'sub-fields',
  'root',
  'item type',
  'enum',
  'default',
  'bounds',
  'format',
  'nullable',
  'read-only',
  'deprecation',
  'media type',
  'header',
] as const;
export type OmissionKind = (typeof omissionKinds)[number];

export type Omission = {
  readonly page: string;
  readonly line: number;
  readonly operation: string;
  readonly kind: OmissionKind;
  readonly what: string;
};

type Found = Pick<Omission, 'line' | 'kind' | 'what'>;

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

/** The fields of an object, or of the objects in a list; of a union it is only told how many kinds there are. */
const fieldsBelow = (document: ContractDocument, owned: OwnedSchema): readonly string[] => {
  const { oneOf, anyOf } = resolveSchema(document, owned.schema);
  const branches = oneOf ?? anyOf ?? [];
  const { properties, items } = levelOf(document, owned, undefined);
  if (branches.length > 1 && Object.keys(properties).length > 0) return [`one of ${branches.length} kinds of objects`];
  return items === undefined ? Object.keys(properties) : fieldsBelow(document, items);
};

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern'] as const;

/** What may be said of one value, and is not said in its row. */
const ofValue = (document: ContractDocument, claim: FieldClaim, owned: OwnedSchema): readonly Found[] => {
  const { line, name } = claim;
  const { schema } = owned;
  const resolved = resolveSchema(document, schema);
  const level = levelOf(document, owned, undefined);
  const values = level.enum ?? (level.items && levelOf(document, level.items, undefined).enum);
  const limits = bounds.filter((each) => resolved[each] !== undefined);
  const standard = schema.default ?? resolved.default;
  const found = (kind: OmissionKind, what: string): Found => ({ line, kind, what: `${name}: ${what}` });
  return [
    ...(claim.type === 'array' && level.items !== undefined
      ? [found('item type', levelOf(document, level.items, undefined).type ?? 'object')]
      : []),
    ...(values !== undefined && claim.enum === undefined ? [found('enum', values.map(String).join(', '))] : []),
    ...(standard !== undefined && claim.default === undefined ? [found('default', shown(standard))] : []),
    ...limits.map((each) => found('bounds', `${each} ${String(resolved[each])}`)),
    ...(level.format !== undefined && claim.format === undefined ? [found('format', level.format)] : []),
    ...(schema.nullable === true || resolved.nullable === true ? [found('nullable', 'may be null')] : []),
    ...(schema.deprecated === true || resolved.deprecated === true ? [found('deprecation', 'deprecated')] : []),
  ];
};

const ofBody = (document: ContractDocument, body: PrintedBody): readonly Found[] => {
  const { line, place, fields, owned } = body;
  if (fields.length === 0)
    return isComposed(document, owned.schema) || isMap(document, owned.schema)
      ? [{ line, kind: 'root', what: `${place}: nothing of it is printed` }]
      : [];
  const { matched } = alignedBody(document, body);
  const parents = new Set(matched.map(({ node }) => node.parent));
  return matched.flatMap(({ field, node }): readonly Found[] => [
    ...ofValue(document, field, node.owned),
    ...hiddenBelow(document, field, node, parents),
    ...(place.startsWith('request') && isReadOnly(document, node.owned)
      ? [{ line: field.line, kind: 'read-only' as const, what: `${field.name}: only the server sets it` }]
      : []),
  ]);
};

const hiddenBelow = (
  document: ContractDocument,
  { line, name }: FieldClaim,
  node: Node,
  parents: ReadonlySet<Node | undefined>,
): readonly Found[] => {
  const below = parents.has(node) ? [] : fieldsBelow(document, node.owned);
  return below.length === 0 ? [] : [{ line, kind: 'sub-fields', what: `${name}: ${below.join(', ')}` }];
};

const ofParameters = (document: ContractDocument, { claims, operation }: PagePair): readonly Found[] =>
  claims.parameters.flatMap((claim) => {
    const parameter = operation.parameters.find(
      ({ in: place, name }) => place === claim.in && name.toLowerCase() === claim.name.toLowerCase(),
    );
    if (parameter?.schema === undefined) return [];
    return [
      ...ofValue(document, claim, { schema: parameter.schema, owner: { path: [] } }),
      ...(parameter.deprecated === true ? [{ line: claim.line, kind: 'deprecation' as const, what: claim.name }] : []),
    ];
  });

/** Errors are JSON as a rule, which nobody needs to be told; another type is worth a word. */
const errorTypes = ({ claims, operation }: PagePair): readonly Found[] =>
  claims.responses.flatMap(({ line, status }) => {
    const others = status.startsWith('2') ? [] : mediaTypesOf(operation.responses[status] ?? {});
    const odd = others.filter((media) => !isJson(essenceOf(media)));
    return odd.length === 0
      ? []
      : [{ line, kind: 'media type' as const, what: `response ${status} ${odd.join(', ')}` }];
  });

const ofMessages = (pair: PagePair): readonly Found[] => {
  const { claims, operation } = pair;
  const { line, request } = claims;
  const responses = successesOf(operation).flatMap((status) => operation.responses[status] ?? []);
  const answered = [...new Set(responses.flatMap(mediaTypesOf))];
  const headers = [...new Set(Object.values(operation.responses).flatMap((one) => Object.keys(one.headers ?? {})))];
  const printed = request?.mediaType;
  const others = Object.keys(operation.requestBody?.content ?? {}).filter(
    (media) => printed !== undefined && !covers(media, printed),
  );
  return [
    ...(operation.deprecated && !claims.deprecated
      ? [{ line, kind: 'deprecation', what: 'the operation' } as const]
      : []),
    ...(answered.length === 0 ? [] : [{ line, kind: 'media type', what: `response ${answered.join(', ')}` } as const]),
    ...(others.length === 0 || request === undefined
      ? []
      : [
          {
            line: request.mediaTypeLine ?? request.line,
            kind: 'media type',
            what: `request ${others.join(', ')}`,
          } as const,
        ]),
    ...errorTypes(pair),
    ...headers.map((header) => ({ line, kind: 'header', what: header }) as const),
  ];
};

const ofPair = (document: ContractDocument, pair: PagePair): readonly Found[] => [
  ...ofMessages(pair),
  ...ofParameters(document, pair),
  ...bodiesOf(document, pair).flatMap((body) => ofBody(document, body)),
];

const ofEndpoints = (contract: Contract, { page, endpoints = [] }: PageClaims): readonly Omission[] =>
  endpoints.flatMap((endpoint) => {
    const operation: Operation | undefined = meantBy(contract, endpoint);
    return operation?.deprecated === true && !endpoint.deprecated
      ? [{ page, line: endpoint.line, operation: operationName(operation), kind: 'deprecation', what: 'the operation' }]
      : [];
  });

export const omissionsOf = (contract: Contract, pages: readonly PageClaims[]): readonly Omission[] =>
  pages.flatMap((page) => [
    ...pairsOf({ contract, page }).flatMap((pair) =>
      ofPair(contract.document, pair).map((found) => ({
        page: page.page,
        line: found.line,
        operation: operationName(pair.operation),
        kind: found.kind,
        what: found.what,
      })),
    ),
    ...ofEndpoints(contract, page),
  ]);
