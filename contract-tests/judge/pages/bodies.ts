/** The bodies that a page prints, beside their schemas. */
import type { ContractDocument, Json, MediaType, Schema } from '../../../src/spec/document.ts';
import type { BodyExample, FieldClaim } from '../../../src/spec/pages/pages.ts';
import { isJson, essenceOf } from '../message/http.ts';
import type { PagePair } from '../page-pairs.ts';
import type { OwnedSchema } from '../schema/level.ts';
import { resolveSchema } from '../../../src/spec/contract.ts';
import { align, type Alignment } from './align.ts';
import { rowsOf } from './nodes.ts';

export type PrintedBody = {
  readonly pair: PagePair;
  /** `request/body`, or `response/200/body`. */
  readonly place: string;
  readonly line: number;
  readonly fields: readonly FieldClaim[];
  readonly example?: BodyExample;
  /** Examples of the same body in the contract. */
  readonly examples: readonly Json[];
  readonly owned: OwnedSchema;
  /** Of the body in the document. */
  readonly pointer: string;
};

type Content = Readonly<Record<string, MediaType>>;

const jsonMedia = (content: Content | undefined): MediaType | undefined =>
  Object.entries(content ?? {}).find(([media]) => isJson(essenceOf(media)))?.[1];

export const jsonSchema = (content: Content | undefined): Schema | undefined => jsonMedia(content)?.schema;

const isGiven = (example: Json | undefined): example is Json => example !== undefined;

/** Bodies in JSON: of others no field can be printed. */
export const bodiesOf = (document: ContractDocument, pair: PagePair): readonly PrintedBody[] => {
  const { claims, operation } = pair;
  const { request } = claims;
  const body = (
    content: Content | undefined,
    given: Omit<PrintedBody, 'owned' | 'pair' | 'examples'>,
  ): readonly PrintedBody[] => {
    const media = jsonMedia(content);
    if (media?.schema === undefined) return [];
    const { example } = resolveSchema(document, media.schema);
    const examples = [media.example, example, ...Object.values(media.examples ?? {})].filter(isGiven);
    return [{ ...given, pair, examples, owned: { schema: media.schema, owner: { path: [] } } }];
  };
  return [
    ...(request === undefined
      ? []
      : body(operation.requestBody?.content, {
          place: 'request/body',
          line: request.line,
          fields: request.fields,
          ...(request.example && { example: request.example }),
          pointer: `${operation.pointer}/requestBody`,
        })),
    ...claims.responses.flatMap(({ status, line, fields, example }) =>
      body(operation.responses[status]?.content, {
        ...{ line, fields, place: `response/${status}/body`, ...(example && { example }) },
        pointer: `${operation.pointer}/responses/${status}`,
      }),
    ),
  ];
};

/** Put together of others, or a list: pages print nothing of such a root. */
export const isComposed = (document: ContractDocument, schema: Schema): boolean => {
  const { allOf, oneOf, anyOf, type } = resolveSchema(document, schema);
  return (allOf ?? oneOf ?? anyOf) !== undefined || type === 'array';
};

/** Keys of the caller's own making, with values of one kind: there is no row to print, and so no word of it. */
export const isMap = (document: ContractDocument, schema: Schema): boolean => {
  const { additionalProperties, properties } = resolveSchema(document, schema);
  return additionalProperties !== undefined && additionalProperties !== false && properties === undefined;
};

const known = new WeakMap<PrintedBody['fields'], WeakMap<Schema, Alignment>>();

/** Once a body and schema: contradictions and omissions both ask. */
export const alignedBody = (
  document: ContractDocument,
  { fields, owned }: Pick<PrintedBody, 'fields' | 'owned'>,
): Alignment => {
  const row = known.get(fields) ?? new WeakMap<Schema, Alignment>();
  known.set(fields, row);
  const alignment = row.get(owned.schema) ?? align(fields, rowsOf(document, owned));
  row.set(owned.schema, alignment);
  return alignment;
};
