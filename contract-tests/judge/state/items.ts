/** The resources in an answer: the one that it is about, and those that it lists. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { jsonValue } from '../message/documents.ts';
import { isSuccess, mediaTypeOf } from '../message/http.ts';
import { declaredFor, mediaTypeFor } from '../message/responses.ts';
import type { OwnedSchema } from '../schema/level.ts';
import { levelOf } from '../schema/schema-level.ts';

export type Item = {
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** As the contract has it; absent where it has no schema for the answer. */
  readonly owned?: OwnedSchema;
};

type Identified = Readonly<Record<string, unknown>> & { readonly id: string };

const isIdentified = (value: unknown): value is Identified => isRecord(value) && typeof value['id'] === 'string';

const schemaOfAnswer = (operation: Operation, { response }: Exchange): OwnedSchema | undefined => {
  const declared = declaredFor(operation, response.status);
  const sent = mediaTypeOf(response.headers);
  const schema = declared && sent !== undefined ? mediaTypeFor(declared, sent)?.media.schema : undefined;
  return schema && { schema, owner: { path: [] } };
};

/** The answer itself, or the one property of it that has an id: what an answer is wrapped in has none. */
export const itemIn = (
  document: ContractDocument,
  operation: Operation | undefined,
  exchange: Exchange,
): Item | undefined => {
  const value = jsonValue(exchange.response.body);
  if (!isRecord(value) || !isSuccess(exchange.response.status)) return undefined;
  const outer = operation && schemaOfAnswer(operation, exchange);
  if (isIdentified(value)) return { id: value.id, value, ...(outer && { owned: outer }) };
  const [inner, ...others] = Object.entries(value).filter(([, part]) => isIdentified(part));
  const [key, part] = inner ?? [];
  if (key === undefined || !isIdentified(part) || others.length > 0) return undefined;
  const owned = outer && levelOf(document, outer, value).properties[key];
  return { id: part.id, value: part, ...(owned && { owned }) };
};

/** The ids of what an answer lists; `undefined` where it is no list of resources. */
export const listedIn = ({ response }: Exchange): readonly string[] | undefined => {
  const value = jsonValue(response.body);
  if (!isSuccess(response.status)) return undefined;
  const lists = isRecord(value) ? Object.values(value).filter(Array.isArray) : Array.isArray(value) ? [value] : [];
  const [list, ...others]: readonly (readonly unknown[])[] = lists;
  if (list === undefined || others.length > 0 || !list.every(isIdentified)) return undefined;
  return list.map(({ id }) => id);
};

/** `links.next` and the like. */
export const linkIn = ({ response }: Exchange, name: string): string | undefined => {
  const value = jsonValue(response.body);
  const links = isRecord(value) ? value['links'] : undefined;
  const link = isRecord(links) ? links[name] : undefined;
  return typeof link === 'string' && link !== '' ? link : undefined;
};
