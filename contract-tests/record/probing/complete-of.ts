/** A request that went over the wire, as the complete request that probes are made from. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { ContractDocument, Json, Operation } from '../../../src/spec/document.ts';
import { bodyType, isJsonType, propertiesOf, recordOf } from '../../probes/fields.ts';
import type { CompleteRequest } from '../../scenario.ts';
import { transportHeaders } from '../canonical/rules.ts';
import type { WireRequest } from '../wire/wire.ts';

const left = new Set([...transportHeaders.request, 'authorization', 'cookie', 'accept-encoding', 'accept-language']);

const pathValues = ({ path }: Operation, target: string): Readonly<Record<string, string>> => {
  const filled = (target.split('?')[0] ?? '').split('/');
  return Object.fromEntries(
    path.split('/').flatMap((segment, at) => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      return name === undefined ? [] : [[name, decodeURIComponent(filled[at] ?? '')]];
    }),
  );
};

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json; // what JSON.parse gives is JSON
  } catch {
    return undefined;
  }
};

const bodyOf = (operation: Operation, { bytes }: WireRequest): Pick<CompleteRequest, 'body' | 'raw'> => {
  if (bytes.length === 0) return {};
  const body = isJsonType(bodyType(operation) ?? '') ? parsed(Buffer.from(bytes).toString()) : undefined;
  return body === undefined ? { raw: bytes } : { body };
};

export const completeOf = (operation: Operation, request: WireRequest): CompleteRequest => {
  const { target, headers } = request;
  const usual = bodyType(operation);
  return {
    path: pathValues(operation, target),
    query: Object.fromEntries(new URLSearchParams(target.split('?')[1] ?? '')),
    headers: Object.fromEntries(
      headers.filter(([name, value]) => !left.has(name) && !(name === 'content-type' && value === usual)),
    ),
    ...bodyOf(operation, request),
  };
};

/**
 * An id that the client chose, and the server took, is there but once: sent again it is a conflict, which hides every
 * other answer. The contract calls it readOnly, so that the request is complete without it.
 */
export const withoutOwnId = (
  document: ContractDocument,
  operation: Operation,
  complete: CompleteRequest,
): CompleteRequest => {
  const { schema } = operation.requestBody?.content?.[bodyType(operation) ?? ''] ?? {};
  const body = recordOf(complete.body);
  const written = schema && body && propertiesOf(document, schema, body)['id'];
  if (operation.method !== 'POST' || body === undefined || written === undefined) return complete;
  if ((written.readOnly ?? resolveSchema(document, written).readOnly) !== true) return complete;
  return { ...complete, body: Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'id')) };
};
