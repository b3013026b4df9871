/** Pages that do not add up to the list: an item on two of them, or on none. */
import type { ScenarioCheck } from '../../check.ts';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { pathOf, queryOf } from '../../judge/message/http.ts';
import { mayTouch } from '../../judge/state/history.ts';
import { linkIn, listedIn } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Path and query, whatever the order of the parameters. */
const keyOf = (target: string): string => {
  const query = [...queryOf(target)].map((pair) => pair.join('=')).sort();
  return [pathOf(target), ...query].join('&');
};

const turning = new Set(['limit', 'offset', 'after', 'descending', 'sortBy']);

/** What a list is of: its filters, without what only chooses the page. */
const listKey = (target: string): string => {
  const filters = [...queryOf(target)].filter(([name]) => !turning.has(name)).map((pair) => pair.join('='));
  return [pathOf(target), ...filters.sort()].join('&');
};

const isList = (exchange: Exchange): boolean =>
  exchange.request.method === 'GET' && exchange.purpose.kind !== 'probe' && listedIn(exchange) !== undefined;

type Walk = { readonly pages: readonly Exchange[]; readonly isWhole: boolean };

/** Follows `links.next` through the recording from a page that no other leads to. */
const walkFrom = (lists: readonly Exchange[], first: Exchange): Walk => {
  const pages = [first];
  for (let next = linkIn(first, 'next'); next !== undefined;) {
    const key = keyOf(next);
    const page = lists.find((each) => keyOf(each.request.target) === key && !pages.includes(each));
    if (page === undefined) return { pages, isWhole: false };
    pages.push(page);
    next = linkIn(page, 'next');
  }
  return { pages, isWhole: true };
};

/** The same list in one answer, nothing of its kind written in between. */
const wholeOf = ({ exchanges }: Cassette, lists: readonly Exchange[], pages: readonly Exchange[]) => {
  const [first] = pages;
  if (first === undefined) return undefined;
  const key = listKey(first.request.target);
  return lists.find((each) => {
    if (pages.includes(each) || listKey(each.request.target) !== key || linkIn(each, 'next') !== undefined)
      return false;
    if (['offset', 'after'].some((name) => queryOf(each.request.target).has(name))) return false;
    const places = [each, ...pages].map((one) => exchanges.indexOf(one));
    const between = exchanges.slice(Math.min(...places), Math.max(...places));
    return !between.some((one) => mayTouch(one, `${pathOf(first.request.target)}/`));
  });
};

const faultOf = (cassette: Cassette, lists: readonly Exchange[], { pages, isWhole }: Walk): string | undefined => {
  const ids = pages.flatMap((page) => listedIn(page) ?? []);
  const repeated = ids.length - new Set(ids).size;
  if (repeated > 0) return `${repeated} of ${ids.length} items on ${pages.length} pages stand on an earlier page too`;
  const whole = isWhole ? wholeOf(cassette, lists, pages) : undefined;
  const all = (whole && listedIn(whole)) ?? [];
  const missing = all.filter((id) => !ids.includes(id)).length;
  return missing > 0 ? `${missing} of ${all.length} items stand on none of ${pages.length} pages` : undefined;
};

export const paging: ScenarioCheck = ({ cassette, contract }) => {
  const lists = cassette.exchanges.filter(isList);
  const led = new Set(lists.flatMap((list) => linkIn(list, 'next') ?? []).map(keyOf));
  return lists
    .filter((list) => linkIn(list, 'next') !== undefined && !led.has(keyOf(list.request.target)))
    .flatMap((first) => {
      const operation = operationOf(contract, first);
      const walk = walkFrom(lists, first);
      // One page alone tells nothing: nobody asked for the next.
      const fault = walk.pages.length > 1 ? faultOf(cassette, lists, walk) : undefined;
      if (operation === undefined || fault === undefined) return [];
      const seen = { cassette, exchange: walk.pages[1] ?? first };
      return [
        {
          code: 'paging-inconsistent',
          subject: operationName(operation),
          operation: operationName(operation),
          pointer: '#response/body/links/next',
          severity: 'breaking' as const,
          title: fault,
          evidence: evidenceOf(seen),
          ...weigh(serverSays(seen, fault), 'bug'),
        },
      ];
    });
};
