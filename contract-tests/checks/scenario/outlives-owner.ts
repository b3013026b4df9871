/** A resource that is still served although what it belongs to was deleted. */
import type { ScenarioCheck } from '../../check.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { isSuccess, pathOf } from '../../judge/message/http.ts';
import { isReadOf, lastSegment } from '../../judge/state/history.ts';
import { itemIn, type Item } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

const ownerKey = /^[a-z]+(ID|Id)$/;

const belongsTo = ({ value }: Item, id: string): string | undefined =>
  Object.keys(value).find((key) => ownerKey.test(key) && value[key] === id);

const isDeletion = ({ request, response }: Exchange): boolean =>
  request.method === 'DELETE' && isSuccess(response.status);

export const outlivesOwner: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((deletion, at) => {
    const operation = operationOf(contract, deletion);
    const owner = lastSegment(pathOf(deletion.request.target));
    if (operation === undefined || !isDeletion(deletion)) return [];
    return cassette.exchanges.slice(at + 1).flatMap((exchange) => {
      const read = operationOf(contract, exchange);
      const item = itemIn(contract.document, read, exchange);
      const key = item && belongsTo(item, owner);
      if (read === undefined || key === undefined || !isReadOf(exchange, pathOf(exchange.request.target))) return [];
      const seen = { cassette, exchange };
      return [
        {
          code: 'outlives-owner',
          subject: operationName(read),
          operation: operationName(read),
          pointer: `#response/body/${key}`,
          severity: 'minor' as const,
          title: `is served after ${operationName(operation)} deleted what its \`${key}\` names`,
          evidence: evidenceOf(seen),
          ...weigh(serverSays(seen, 'served'), 'bug'),
        },
      ];
    });
  });
