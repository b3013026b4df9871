/** A value that the contract has for a part of a body, refused by the server. */
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isError } from '../../judge/message/http.ts';
import { messageOf } from '../../judge/message/message.ts';
import { probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

export const documentedValueRefused: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { probe, detail = '' } = probeOf(exchange) ?? {};
  const { status } = exchange.response;
  // A server error is told as such.
  if (operation === undefined || probe !== 'documented-value' || !isError(status) || status >= 500) return [];
  return [
    {
      code: 'documented-value-refused',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: `#request/body/${detail.replaceAll('.', '/')}`,
      severity: 'breaking',
      title: `answers ${status} to a documented value of ${detail}: ${messageOf(exchange.response)}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: 'allowed', pointer: `${operation.pointer}/requestBody` },
          ...serverSays(subject, `${status}`),
        },
        'behaviour',
      ),
    },
  ];
};
