/** A list that does not have what was just made, or still has what was deleted. */
import type { ScenarioCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { isSuccess, pathOf, queryOf } from '../../judge/message/http.ts';
import { collectionOf, isWrite, lastSegment, mayTouch } from '../../judge/state/history.ts';
import { itemIn, linkIn, listedIn, type Item } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Servers show no more than so many unless they are asked for more. */
const firstPage = 20;

/** The whole list of those who may see the resource: nothing narrows it but what the resource itself says. */
const isWhole = (list: Exchange, { value }: Item): boolean => {
  const query = [...queryOf(list.request.target)];
  const limit = Number(queryOf(list.request.target).get('limit') ?? firstPage);
  const count = listedIn(list)?.length ?? 0;
  return (
    query.every(([name, asked]) => name === 'limit' || value[name] === asked) &&
    count < limit &&
    linkIn(list, 'next') === undefined
  );
};

const isSameCaller = (one: Exchange, two: Exchange): boolean =>
  JSON.stringify(one.request.auth) === JSON.stringify(two.request.auth);

/** The first list behind an exchange, if nothing happened to the resource in between. */
const listAfter = ({ exchanges }: Cassette, exchange: Exchange, path: string): Exchange | undefined => {
  const later = exchanges.slice(exchanges.indexOf(exchange) + 1);
  const end = later.findIndex((each) => mayTouch(each, path) && pathOf(each.request.target) !== collectionOf(path));
  return later
    .slice(0, end < 0 ? undefined : end)
    .find(
      (each) =>
        each.request.method === 'GET' &&
        pathOf(each.request.target) === collectionOf(path) &&
        isSameCaller(each, exchange) &&
        listedIn(each) !== undefined,
    );
};

export const createdNotListed: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((exchange): readonly Occurrence[] => {
    const { method, target } = exchange.request;
    const tell = (list: Exchange, code: string, title: string, says: string): readonly Occurrence[] => {
      const operation = operationOf(contract, list);
      const seen = { cassette, exchange: list };
      return operation === undefined
        ? []
        : [
            {
              ...{ code, subject: operationName(operation), operation: operationName(operation) },
              ...{ pointer: '#response/body', severity: 'breaking', title, evidence: evidenceOf(seen) },
              ...weigh(serverSays(seen, says), 'bug'),
            },
          ];
    };
    if (!isWrite(exchange)) return [];
    if (method === 'DELETE' && isSuccess(exchange.response.status)) {
      const path = pathOf(target);
      const list = listAfter(cassette, exchange, path);
      return list !== undefined && listedIn(list)?.includes(lastSegment(path))
        ? tell(list, 'listed-after-delete', 'lists what was deleted before', 'still listed')
        : [];
    }
    const item = method === 'POST' ? itemIn(contract.document, operationOf(contract, exchange), exchange) : undefined;
    const path = item && `${pathOf(target)}/${item.id}`;
    const list = path === undefined ? undefined : listAfter(cassette, exchange, path);
    return item !== undefined && list !== undefined && isWhole(list, item) && !listedIn(list)?.includes(item.id)
      ? tell(list, 'created-not-listed', 'does not list what was made before', 'not listed')
      : [];
  });
