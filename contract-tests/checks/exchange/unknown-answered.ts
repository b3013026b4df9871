/** A success for an id that names nothing: what is not there is read, written or ended. */
import type { Operation } from '../../../src/spec/document.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import { askedPointer, askedWords } from '../../judge/asked.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { meaningOf, probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Ending what is not there may well succeed, unless the contract says that it does not. */
const mayBeGone = ({ method, responses }: Operation): boolean => method === 'DELETE' && !('404' in responses);

/** Collections that every kind of resource has, each served by one handler for all kinds. */
const shared = /\/\{[^}]+\}\/(labels|members|owners)(\/\{([^}]+)\})?$/;

/** What a difference belongs to: the one handler, told by what it does and which of the two ids it does not look at; else the operation. */
const causeOf = (operation: Operation, exchange: Exchange) => {
  const own = { subject: operationName(operation), pointer: askedPointer(exchange) };
  const [, collection, , item] = shared.exec(operation.path) ?? [];
  if (collection === undefined) return own;
  const { probe, detail } = probeOf(exchange) ?? {};
  const isItem = probe === 'second-delete' || (item !== undefined && detail === item);
  return {
    subject: '#AnyResource',
    pointer: `#${operation.method.toLowerCase()}/${collection}/${isItem ? 'unknown-item' : 'unknown-owner'}`,
  };
};

export const unknownAnswered: ExchangeCheck = (subject) => {
  const { exchange, operation, pages } = subject;
  const { status } = exchange.response;
  const asks = meaningOf(exchange) === 'unknown' || probeOf(exchange)?.probe === 'second-delete';
  if (operation === undefined || !asks || !isSuccess(status) || mayBeGone(operation)) return [];
  const cause = causeOf(operation, exchange);
  const documented = '404' in operation.responses ? '404' : 'an error';
  return [
    {
      code: 'unknown-answered',
      ...cause,
      operation: operationName(operation),
      severity: 'minor',
      title: `answers ${status} to ${askedWords(exchange)}, which names nothing`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          // Of a collection within a resource, a page's 404 speaks of the resource.
          ...docsSay(pages, operation, ({ responses }) => {
            if (cause.pointer.endsWith('/unknown-item')) return undefined;
            const claim = responses.find((response) => response.status === '404');
            return claim && { says: documented, line: claim.line };
          }),
          spec: { says: documented, pointer: `${operation.pointer}/responses` },
          ...serverSays(subject, String(status)),
        },
        'behaviour',
      ),
    },
  ];
};
