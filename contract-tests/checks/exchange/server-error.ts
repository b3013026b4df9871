/** A 5xx: the server failed where it should have said what is wrong with the request. */
import type { Operation } from '../../../src/spec/document.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck, ExchangeSubject } from '../../check.ts';
import { docsSay, responseClaim } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { messageOf } from '../../judge/message/message.ts';
import { isRefusal } from '../../judge/message/refusal.ts';
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

const namesOf = ({ requestBody }: Operation): readonly string[] =>
  Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => schema?.$ref?.split('/').at(-1) ?? []);

/** Whoever takes the same body a second time fails alike: one cause, whatever the resource is that the body is put to. */
const subjectOf = (operation: Operation, exchange: Exchange): string => {
  const [name] = probeOf(exchange)?.probe === 'duplicate' ? namesOf(operation) : [];
  return name === undefined ? operationName(operation) : `#${name}`;
};

/** Under what the contract has the status. */
const listedFor = ({ responses }: Operation, status: string): string =>
  `errors: ${[status, 'default'].find((key) => key in responses) ?? 'none'}`;

/** A 5xx that the contract lists by its number is a promise kept, but not to a request whose fault was made on purpose. */
const isPromised = ({ responses }: Operation, exchange: Exchange): boolean =>
  String(exchange.response.status) in responses && probeOf(exchange) === undefined;

export const serverError: ExchangeCheck = (subject) => {
  const { exchange, operation, pages } = subject;
  const { status } = exchange.response;
  if (operation === undefined || status < 500 || isPromised(operation, exchange)) return [];
  // A refusal under the wrong number is told with all others of its kind.
  if (isRefusal(exchange)) return [];
  // A sample that fails is told with the page that prints it.
  if (exchange.purpose.kind === 'sample') return [];
  return [
    {
      code: 'server-error',
      subject: subjectOf(operation, exchange),
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
            says: listedFor(operation, String(status)),
            pointer: `${operation.pointer}/responses`,
          },
          ...serverSays(subject, `${status} ${messageOf(exchange.response)}`),
        },
        'bug',
      ),
    },
  ];
};
