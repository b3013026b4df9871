/** A success in place of an error: the request was malformed on purpose, the server took it. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import type { ExchangeCheck } from '../../check.ts';
import { askedPointer, askedWords } from '../../judge/asked.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { meaningOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Data that is taken and cannot be read is lost, and nobody is told; a stray value is only ignored. */
const takesData = (document: ContractDocument, { requestBody }: Operation): boolean =>
  Object.values(requestBody?.content ?? {}).some(({ schema }) =>
    ['binary', 'byte'].includes((schema && resolveSchema(document, schema).format) ?? ''),
  );

export const invalidAccepted: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { status } = exchange.response;
  if (operation === undefined || meaningOf(exchange) !== 'malformed' || !isSuccess(status)) return [];
  return [
    {
      code: 'invalid-accepted',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: askedPointer(exchange),
      severity: takesData(subject.contract.document, operation) ? 'breaking' : 'minor',
      title: `answers ${status} to ${askedWords(exchange)}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: {
            says: 'an error',
            pointer: `${operation.pointer}/${operation.requestBody === undefined ? 'parameters' : 'requestBody'}`,
          },
          ...serverSays(subject, String(status)),
        },
        'bug',
      ),
    },
  ];
};
