/** A 5xx: the server failed where it should have said what is wrong with the request. */
import type { ExchangeCheck } from '../../check.ts';
import { docsSay, responseClaim } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { messageOf } from '../../judge/message/message.ts';
import { askedPointer, askedWords } from '../../judge/asked.ts';
import { weigh } from '../../judge/witnesses.ts';

export const serverError: ExchangeCheck = (subject) => {
  const { exchange, operation, pages } = subject;
  const { status } = exchange.response;
  // A 5xx that the contract lists by its number is a promise kept; a sample that fails is told with the page that prints it.
  if (
    operation === undefined ||
    status < 500 ||
    String(status) in operation.responses ||
    exchange.purpose.kind === 'sample'
  )
    return [];
  return [
    {
      code: 'server-error',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: askedPointer(exchange),
      status: String(status),
      severity: 'minor',
      title: `answers ${status} to ${askedWords(exchange)}: ${messageOf(exchange.response)}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          ...docsSay(pages, operation, (claims) => {
            const claim = responseClaim(claims, String(status));
            return claim && { says: `errors: ${claim.status}`, line: claim.line };
          }),
          spec: {
            says: 'default' in operation.responses ? 'errors: default' : 'errors: none',
            pointer: `${operation.pointer}/responses`,
          },
          ...serverSays(subject, `${status} ${messageOf(exchange.response)}`),
        },
        'bug',
      ),
    },
  ];
};
