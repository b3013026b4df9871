/** A list that calls itself something else than what was asked: another path, or the path without the filters. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Operation } from '../../../src/spec/document.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { ScenarioCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { evidenceOf, operationName, operationOf, serverSays, templateOf } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { pathOf, queryOf } from '../../judge/message/http.ts';
import { meaningOf } from '../../judge/probe-meaning.ts';
import { linkIn } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

type Said = Pick<Occurrence, 'code' | 'subject' | 'pointer' | 'title'>;

/** A resource that is asked for under another name than its id may call itself by its id. */
const isOwnName = ({ request, response }: Exchange, link: string): boolean => {
  const value = jsonValue(response.body);
  const id = isRecord(value) ? value['id'] : undefined;
  return (
    typeof id === 'string' &&
    !pathOf(request.target).includes(id) &&
    pathOf(link).endsWith(`/${encodeURIComponent(id)}`)
  );
};

// A link is read by many; what opens a door has no place in it.
const isSecret = /token|password|secret/i;

/** The next page has a place of its own, so what only says where a page begins may be another there. */
const turning = new Set(['offset', 'after']);

/** Documented parameters that were sent with a value and do not stand in the link. */
const lostIn = (operation: Operation, { request }: Exchange, rel: string, link: string): readonly string[] => {
  const said = queryOf(link);
  return operation.parameters
    .filter(({ in: place }) => place === 'query')
    .map(({ name }) => name)
    .filter((name) => (queryOf(request.target).get(name) ?? '') !== '' && !isSecret.test(name))
    .filter((name) => !said.has(name) && !(rel === 'next' && turning.has(name)));
};

const elsewhere = (operation: Operation, link: string): Said => ({
  code: 'self-link-elsewhere',
  subject: `GET ${templateOf(link)}`,
  pointer: '#response/body/links/self',
  title: `${operationName(operation)} calls itself ${templateOf(link)}`,
});

const withoutQuery = (operation: Operation, rel: string, link: string, lost: readonly string[]): Said => ({
  code: 'link-loses-query',
  // A link that has no query at all is written for all answers alike; one that has some is put together by each handler.
  ...(link.includes('?') ? { subject: operationName(operation) } : { subject: '#AnyAnswer' }),
  pointer: `#response/body/links/${rel}`,
  title: `\`links.${rel}\` of ${operationName(operation)} has not ${lost.join(', ')}, which was asked with`,
});

const saidOf = (operation: Operation, exchange: Exchange, rel: 'self' | 'next'): Said | undefined => {
  const link = linkIn(exchange, rel);
  if (link === undefined || !link.startsWith('/')) return undefined;
  if (rel === 'self' && pathOf(link) !== pathOf(exchange.request.target))
    return isOwnName(exchange, link) ? undefined : elsewhere(operation, link);
  const lost = lostIn(operation, exchange, rel, link);
  return lost.length > 0 ? withoutQuery(operation, rel, link, lost) : undefined;
};

export const selfLinks: ScenarioCheck = ({ contract, cassette }) =>
  cassette.exchanges.flatMap((exchange) => {
    const operation = operationOf(contract, exchange);
    // What is malformed and taken is told by itself; that it is not repeated follows from it.
    const isJudged = exchange.request.method === 'GET' && exchange.response.status === 200;
    if (operation === undefined || !isJudged || meaningOf(exchange) === 'malformed') return [];
    const seen = { cassette, exchange };
    return (['self', 'next'] as const).flatMap((rel) => {
      const said = saidOf(operation, exchange, rel);
      return said === undefined
        ? []
        : [
            {
              ...said,
              operation: operationName(operation),
              severity: 'minor' as const,
              evidence: evidenceOf(seen),
              ...weigh(serverSays(seen, `links.${rel} is ${linkIn(exchange, rel) ?? ''}`), 'bug'),
            },
          ];
    });
  });
