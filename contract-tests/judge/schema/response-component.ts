/** The component that an answer's schema refers to, for causes that belong to a resource rather than to one operation. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { mediaTypeOf } from '../message/http.ts';
import { declaredFor, mediaTypeFor } from '../message/responses.ts';
import { componentOf } from './level.ts';
import { levelOf } from './schema-level.ts';

/** `#Bucket`; for a list of one property, the component of its items (`Buckets` → `#Bucket`). */
export const responseComponent = (
  document: ContractDocument,
  operation: Operation,
  exchange: Exchange,
): string | undefined => {
  const declared = declaredFor(operation, exchange.response.status);
  const sent = mediaTypeOf(exchange.response.headers);
  const schema = declared && sent !== undefined ? mediaTypeFor(declared, sent)?.media.schema : undefined;
  if (schema === undefined) return undefined;
  const level = levelOf(document, { schema, owner: { path: [] } }, undefined);
  const listed = Object.values(level.properties).flatMap(
    ({ schema: { items } }) => (items && componentOf(items)) ?? [],
  );
  const component = listed.length === 1 ? listed[0] : componentOf(schema);
  return component === undefined ? undefined : `#${component}`;
};
