/** Makes recorded exchanges canonical, in their order. Everything before this step is in memory only. */
import type { Capture, Exchange, Purpose } from '../../../src/testing/cassette.ts';
import { canonicalJson } from './canonical-body.ts';
import { canonicalRequest } from './canonical-request.ts';
import { canonicalResponse, type BeforeNumbering } from './canonical-response.ts';
import { canonicalText } from './canonical-text.ts';
import { learnSecrets } from './prepare-body.ts';
import { textContext, type Session } from '../session.ts';
import type { WireExchange } from '../wire/wire.ts';

const canonicalUntil = ({ until, startedAt }: WireExchange, session: Session): Pick<Exchange, 'until'> => {
  if (until === undefined) return {};
  const context = textContext(session, startedAt);
  return {
    until: {
      pointer: canonicalText(until.pointer, context),
      values: until.values.map((value) => canonicalJson(value, context)),
    },
  };
};

/** What a claim expects, or a probe asks for, may be a value of this run, a name or an id. */
const canonicalPurpose = ({ purpose, startedAt }: WireExchange, session: Session): Purpose => {
  const context = textContext(session, startedAt);
  if (purpose.kind === 'claim' && 'is' in purpose) return { ...purpose, is: canonicalJson(purpose.is, context) };
  return purpose.kind === 'probe' && purpose.detail !== undefined
    ? { ...purpose, detail: canonicalText(purpose.detail, context) }
    : purpose;
};

/** One exchange; call it in order, since what a later one means depends on the earlier. */
export const canonicalExchange = (wire: WireExchange, session: Session, before?: BeforeNumbering): Exchange => {
  const request = canonicalRequest(wire.request, session, wire.startedAt);
  const { response, observations, foreign } = canonicalResponse(wire, session, before);
  return {
    id: wire.id,
    purpose: canonicalPurpose(wire, session),
    request,
    response,
    ...canonicalUntil(wire, session),
    ...(observations.length > 0 && { observations }),
    ...(foreign && { foreignItems: true as const }),
  };
};

/** The values that the server made and a request used, each with its first place. */
export const capturesOf = ({ births, used }: Session): readonly Capture[] =>
  [...births.values()].filter(({ canonical }) => used.has(canonical));

/** A client's made-up integer id that a counter of the server could reach would be taken for the server's own. */
const refuseReachableIntegers = ({ births, sent }: Session): void => {
  if (![...births.values()].some(({ kind }) => kind === 'integer-id')) return;
  const low = [...sent].find((entry) => /^(shards|shardGroups) \d{1,6}$/.test(entry));
  if (low !== undefined)
    throw new Error(
      `the scenario made up the integer id "${low}": use one of seven digits or more, which no server reaches`,
    );
};

export const canonicalExchanges = (wires: readonly WireExchange[], session: Session): readonly Exchange[] => {
  for (const wire of wires) learnSecrets(wire, session.known.vault);
  const exchanges = wires.map((wire) => canonicalExchange(wire, session));
  refuseReachableIntegers(session);
  return exchanges;
};
