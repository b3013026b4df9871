/** Ids that disagree: an answer about another resource than was asked for, or a link of a resource to another one as itself. */
import type { ScenarioCheck } from '../../check.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { pathOf } from '../../judge/message/http.ts';
import { lastSegment } from '../../judge/state/history.ts';
import { itemIn, type Item } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

const bornId = /^[0-9a-f]{16}$/;

const selfOf = ({ value }: Item): string | undefined => {
  const { links } = value;
  return isRecord(links) && typeof links['self'] === 'string' ? links['self'] : undefined;
};

type Fault = { readonly pointer: string; readonly title: string; readonly says: string };

export const identity: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((exchange) => {
    const operation = operationOf(contract, exchange);
    const item = itemIn(contract.document, operation, exchange);
    if (operation === undefined || item === undefined) return [];
    const { method, target } = exchange.request;
    const asked = lastSegment(pathOf(target));
    const self = selfOf(item);
    const faults: readonly Fault[] = [
      // What is posted below a resource is another resource.
      ...(method !== 'POST' && operation.path.endsWith('}') && bornId.test(asked) && asked !== item.id
        ? [{ pointer: '#response/body/id', title: `answers ${item.id} to a request for ${asked}`, says: item.id }]
        : []),
      ...(self !== undefined && bornId.test(item.id) && !self.includes(item.id)
        ? [
            {
              pointer: '#response/body/links/self',
              title: `the resource ${item.id} links to ${self} as itself`,
              says: self,
            },
          ]
        : []),
    ];
    const seen = { cassette, exchange };
    return faults.map(({ pointer, title, says }) => ({
      code: 'identity-differs',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer,
      severity: 'breaking' as const,
      title,
      evidence: evidenceOf(seen),
      ...weigh(serverSays(seen, says), 'bug'),
    }));
  });
