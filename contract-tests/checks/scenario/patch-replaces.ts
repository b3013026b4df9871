/** A PATCH that empties what it does not name: it is meant to change a part, and replaces the whole. */
import type { ScenarioCheck, ScenarioSubject } from '../../check.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { pathOf } from '../../judge/message/http.ts';
import { isReadOnly } from '../../judge/pages/read-only.ts';
import { levelOf } from '../../judge/schema/schema-level.ts';
import { isEmpty } from '../../judge/state/empty.ts';
import { isReadOf, isWrite, lastSegment, untouchedAfter, untouchedBefore } from '../../judge/state/history.ts';
import { itemIn, type Item } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

/** The resource as the last answer before had it. */
const itemBefore = ({ contract, cassette }: ScenarioSubject, exchange: Exchange): Item | undefined => {
  const path = pathOf(exchange.request.target);
  return untouchedBefore(cassette, exchange, path)
    .map((each) => itemIn(contract.document, operationOf(contract, each), each))
    .findLast((item) => item?.id === lastSegment(path));
};

/** As it is read afterwards; where nobody read it, as the answer has it. */
const itemAfter = ({ contract, cassette }: ScenarioSubject, exchange: Exchange): Item | undefined => {
  const path = pathOf(exchange.request.target);
  const read = untouchedAfter(cassette, exchange, path).find((each) => isReadOf(each, path)) ?? exchange;
  return itemIn(contract.document, operationOf(contract, read), read);
};

const lost = (
  { contract: { document } }: ScenarioSubject,
  sent: object,
  before: Item,
  after: Item,
): readonly string[] => {
  const properties = after.owned && levelOf(document, after.owned, after.value).properties;
  return Object.entries(before.value)
    .filter(([key, value]) => {
      const property = properties?.[key];
      const isOwn = property !== undefined && !isReadOnly(document, property);
      return isOwn && !(key in sent) && !isEmpty(value) && isEmpty(after.value[key]);
    })
    .map(([key]) => key);
};

export const patchReplaces: ScenarioCheck = (subject) =>
  subject.cassette.exchanges.flatMap((exchange) => {
    const { contract, cassette } = subject;
    const operation = operationOf(contract, exchange);
    const sent = jsonValue(exchange.request.body);
    if (operation === undefined || exchange.request.method !== 'PATCH' || !isWrite(exchange) || !isRecord(sent))
      return [];
    const before = itemBefore(subject, exchange);
    const after = itemAfter(subject, exchange);
    const names = before && after ? lost(subject, sent, before, after) : [];
    if (names.length === 0) return [];
    const seen = { cassette, exchange };
    return [
      {
        code: 'patch-replaces',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#request/body',
        severity: 'breaking' as const,
        title: `a PATCH of ${Object.keys(sent).join(', ') || 'nothing'} empties ${names.join(', ')}`,
        evidence: evidenceOf(seen),
        ...weigh(serverSays(seen, `${names.join(', ')} emptied`), 'bug'),
      },
    ];
  });
