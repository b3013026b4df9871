/** What was written is not what is read: in the answer to the write, or when the resource is asked for afterwards. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import type { ScenarioCheck, ScenarioSubject } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { pathOf } from '../../judge/message/http.ts';
import type { OwnedSchema } from '../../judge/schema/level.ts';
import { isReadOf, isWrite, untouchedAfter } from '../../judge/state/history.ts';
import { itemIn, type Item } from '../../judge/state/items.ts';
import { isSecret, unlike, type Unlike } from '../../judge/state/unlike.ts';
import { weigh } from '../../judge/witnesses.ts';

type Write = {
  readonly exchange: Exchange;
  readonly operation: Operation;
  readonly sent: OwnedSchema;
  readonly body: Readonly<Record<string, unknown>>;
  readonly answer: Item;
};

const sentSchema = ({ requestBody }: Operation): OwnedSchema | undefined => {
  const [media] = Object.values(requestBody?.content ?? {});
  return media?.schema && { schema: media.schema, owner: { path: [] } };
};

/** Probes write what is wrong, and what comes of it follows from that. */
const writeOf = ({ contract }: ScenarioSubject, exchange: Exchange): Write | undefined => {
  const operation = operationOf(contract, exchange);
  if (operation === undefined || exchange.purpose.kind === 'probe' || !isWrite(exchange)) return undefined;
  const sent = sentSchema(operation);
  const answer = itemIn(contract.document, operation, exchange);
  const body = jsonValue(exchange.request.body);
  return sent && answer?.owned && isRecord(body) ? { exchange, operation, sent, body, answer } : undefined;
};

/** Where the resource is read: below the collection that it was posted to, or where it was changed. */
const pathFor = ({ exchange: { request }, answer }: Write): string =>
  request.method === 'POST' ? `${pathOf(request.target)}/${answer.id}` : pathOf(request.target);

const readAfter = ({ contract }: ScenarioSubject, cassette: Cassette, write: Write) => {
  const path = pathFor(write);
  const exchange = untouchedAfter(cassette, write.exchange, path, JSON.stringify(write.answer.value)).find((each) =>
    isReadOf(each, path),
  );
  const item = exchange && itemIn(contract.document, operationOf(contract, exchange), exchange);
  return exchange && item?.owned ? { exchange, item: { ...item, owned: item.owned } } : undefined;
};

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

type Told = { readonly code: string; readonly seen: Exchange; readonly how: string; readonly part: Unlike };

const occurrence = ({ cassette }: ScenarioSubject, { operation }: Write, told: Told): Occurrence => {
  const { how, part } = told;
  // A secret that comes back as another text is referred to: worth knowing, and no fault.
  const isReferred = isSecret(part.written);
  const code = isReferred ? 'secret-referenced' : told.code;
  const { component, path } = part.owner;
  const seen = { cassette, exchange: told.seen };
  const name = part.at.join('.');
  return {
    code,
    subject: component === undefined ? operationName(operation) : `#${component}`,
    pointer: component === undefined ? `#request/body/${part.at.join('/')}` : `#${path.join('/')}`,
    operation: operationName(operation),
    severity: isReferred ? 'info' : 'breaking',
    title: `\`${name}\` is ${shown(part.read)} ${how}; written was ${shown(part.written)}`,
    evidence: evidenceOf(seen),
    ...weigh(serverSays(seen, `${shown(part.read)} ${how}`), 'bug'),
  };
};

const isTold = ({ at }: Unlike, among: readonly Unlike[]): boolean =>
  among.some((each) => each.at.join() === at.join());

/** Both ways, because `false` that turns out to be `true` is nothing the one way; only what was sent is looked at. */
const answeredUnlike = (
  document: ContractDocument,
  { sent, body, answer }: Write,
  read: Item & { owned: OwnedSchema },
) => {
  const said = { owned: sent, value: answer.value };
  const found = { owned: read.owned, value: read.value };
  const back = unlike(document, { ...said, value: read.value }, { ...found, value: answer.value });
  const there = unlike(document, said, found);
  return [
    ...there,
    ...back.filter((part) => !isTold(part, there)).map((part) => ({ ...part, written: part.read, read: part.written })),
  ].filter(({ at: [name = ''] }) => name in body);
};

const toldOf = (subject: ScenarioSubject, write: Write): readonly Told[] => {
  const { document } = subject.contract;
  const { exchange, sent, answer } = write;
  if (answer.owned === undefined) return [];
  const body = { owned: sent, value: write.body };
  const atOnce = unlike(document, body, { owned: answer.owned, value: answer.value }).map((part) => ({
    ...{ code: 'written-not-read', seen: exchange, how: 'in the answer', part },
  }));
  const later = readAfter(subject, subject.cassette, write);
  if (later === undefined) return atOnce;
  const known = unlike(document, body, { owned: later.item.owned, value: later.item.value });
  const answered = answeredUnlike(document, write, later.item);
  const first = atOnce.map(({ part }) => part);
  const tell = (code: string, part: Unlike) => ({ code, seen: later.exchange, how: 'when it is read', part });
  return [
    ...atOnce,
    ...known.filter((part) => !isTold(part, first)).map((part) => tell('written-not-read', part)),
    ...answered
      .filter((part) => !isTold(part, first) && !isTold(part, known))
      .map((part) => tell('answered-not-read', part)),
  ];
};

export const writtenNotRead: ScenarioCheck = (subject) =>
  subject.cassette.exchanges.flatMap((exchange) => {
    const write = writeOf(subject, exchange);
    return write === undefined ? [] : toldOf(subject, write).map((told) => occurrence(subject, write, told));
  });
