/** A success in place of an error: the request was malformed on purpose, the server took it. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import type { OperationClaims } from '../../../src/spec/pages/pages.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import { askedPointer, askedWords, isOfWholeBody } from '../../judge/asked.ts';
import { docsSay, requestPartClaim } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { declaredQuery } from '../../judge/query/declared-parameter.ts';
import { requirementOf } from '../../judge/schema/requirement.ts';
import { meaningOf, probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Data that is taken and cannot be read is lost, and nobody is told; a stray value is only ignored. */
const takesData = (document: ContractDocument, { requestBody }: Operation): boolean =>
  Object.values(requestBody?.content ?? {}).some(({ schema }) =>
    ['binary', 'byte'].includes((schema && resolveSchema(document, schema).format) ?? ''),
  );

/** A text without a line holds nothing that could be lost, so a success without content is right: the contract should let the body be left out. */
const isNothing = (document: ContractDocument, { requestBody }: Operation, exchange: Exchange): boolean =>
  probeOf(exchange)?.probe === 'empty-body' &&
  exchange.response.status === 204 &&
  Object.entries(requestBody?.content ?? {}).some(
    ([media, { schema }]) =>
      media.startsWith('text/') && (schema && resolveSchema(document, schema).format) !== 'binary',
  );

/** Where a page prints what was spoilt: a body that must be there, or a field or parameter by its name. */
const printed = (claims: OperationClaims, exchange: Exchange): { readonly line: number } | undefined => {
  if (isOfWholeBody(exchange)) return claims.request?.required === true ? claims.request : undefined;
  const { probe, detail } = probeOf(exchange) ?? {};
  const claim = detail === undefined ? undefined : requestPartClaim(claims, detail);
  // A page that lists no values promises nothing of others.
  return probe === 'wrong-enum' && claim?.enum === undefined ? undefined : claim;
};

const ofField = /^(wrong-type|wrong-enum|out-of-range)$/;

/** What a difference belongs to: the component that declares the field or the parameter, so that all who share it are one cause. */
const causeOf = (document: ContractDocument, operation: Operation, exchange: Exchange) => {
  const { probe = '', detail = '' } = probeOf(exchange) ?? {};
  const own = { subject: operationName(operation), pointer: askedPointer(exchange) };
  if (ofField.test(probe)) {
    const declared = requirementOf(document, operation, detail, jsonValue(exchange.request.body));
    return declared?.component === undefined ? own : { ...own, subject: `#${declared.component}` };
  }
  return probe === 'invalid-query'
    ? { ...own, subject: declaredQuery(document, operation, detail)?.subject ?? own.subject }
    : own;
};

export const invalidAccepted: ExchangeCheck = (subject) => {
  const { exchange, operation, pages, contract } = subject;
  const { status } = exchange.response;
  if (operation === undefined || meaningOf(exchange) !== 'malformed' || !isSuccess(status)) return [];
  // A media type that nobody looks at has one cause on all operations, which is told once.
  if (probeOf(exchange)?.probe === 'wrong-media-type') return [];
  const nothing = isNothing(contract.document, operation, exchange);
  return [
    {
      code: 'invalid-accepted',
      ...causeOf(contract.document, operation, exchange),
      operation: operationName(operation),
      severity: !nothing && takesData(contract.document, operation) ? 'breaking' : 'minor',
      title: `answers ${status} to ${askedWords(exchange)}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          ...docsSay(pages, operation, (claims) => {
            const claim = printed(claims, exchange);
            return claim && { says: 'an error', line: claim.line };
          }),
          spec: {
            says: 'an error',
            pointer: `${operation.pointer}/${operation.requestBody === undefined ? 'parameters' : 'requestBody'}`,
          },
          ...serverSays(subject, String(status)),
        },
        nothing ? 'behaviour' : 'bug',
      ),
    },
  ];
};
