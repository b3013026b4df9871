/** A 5xx: the server failed where it should have said what is wrong with the request. */
import type { ExchangeCheck, ExchangeSubject } from '../../check.ts';
import { docsSay, responseClaim } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { messageOf } from '../../judge/message/message.ts';
import { askedPointer, askedWords } from '../../judge/asked.ts';
import { probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

const ofReading = ['malformed-json', 'empty-body', 'broken-gzip', 'wrong-type'];

/** Where a body that cannot be read is a 500, everything that the reader stumbles over is the same fault. */
const pointerOf = ({ cassette, exchange }: ExchangeSubject): string => {
  const { probe = '', operationId } = probeOf(exchange) ?? {};
  const isSameFault =
    ofReading.includes(probe) &&
    cassette.exchanges.some((other) => {
      const malformed = probeOf(other);
      return (
        malformed?.probe === 'malformed-json' &&
        malformed.operationId === operationId &&
        other.response.status === exchange.response.status
      );
    });
  return isSameFault ? '#request/malformed-json' : askedPointer(exchange);
};

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
      pointer: pointerOf(subject),
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
