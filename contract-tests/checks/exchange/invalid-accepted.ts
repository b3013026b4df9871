/** A success in place of an error: the request was malformed on purpose, the server took it. */
import type { ExchangeCheck } from '../../check.ts';
import { askedPointer, askedWords } from '../../judge/asked.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/http.ts';
import { meaningOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

export const invalidAccepted: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { status } = exchange.response;
  if (operation === undefined || meaningOf(exchange) !== 'malformed' || !isSuccess(status)) return [];
  // A body that is no data of the expected kind is lost silently; a stray value is only ignored.
  const wholeBody = exchange.purpose.kind === 'probe' && exchange.purpose.detail === undefined;
  return [
    {
      code: 'invalid-accepted',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: askedPointer(exchange),
      severity: wholeBody ? 'breaking' : 'minor',
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
