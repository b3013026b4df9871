/** The answer as the cassette holds it. */
import { encodeBody } from '../../../src/testing/body.ts';
import type { Body, RecordedResponse } from '../../../src/testing/cassette.ts';
import { boundaryOf, partName, splitMultipart } from '../../../src/testing/multipart.ts';
import { headerOf } from '../../../src/testing/body.ts';
import { bytesProblem } from '../../judge/message/formats/format-problem.ts';
import { mintBirths, noteBirths, leavesOfBody } from './births.ts';
import { canonicalBody, canonicalContentType, type BodyContext } from './canonical-body.ts';
import { canonicalText, rfc3339 } from './canonical-text.ts';
import { judgeClocks, judgeCookies, judgeHistory } from './clocks.ts';
import { pathIntegers } from './integer-space.ts';
import { prepareBody } from './prepare-body.ts';
import { transportHeaders } from './rules.ts';
import { textContext, type Session } from '../session.ts';
import type { HeaderList, WireExchange } from '../wire/wire.ts';

const transport = new Set<string>(transportHeaders.response);

export type ResponseReading = {
  readonly response: RecordedResponse;
  readonly observations: readonly string[];
  readonly foreign: boolean;
};

/** Of a body that the cassette does not keep, whether it could be read as what it says it is. */
const judgeFormat = ({ response: { headers, bytes } }: WireExchange, { kind }: Body): readonly string[] => {
  const problem = kind === 'structure' ? bytesProblem(headerOf(headers, 'content-type') ?? '', bytes) : undefined;
  return problem === undefined ? [] : [`the body is not what it says: ${problem}`];
};

/** Called with what is about to be numbered: a replay binds live values to the recorded ones here. */
export type BeforeNumbering = (body: Body, headers: HeaderList) => void;

/** An integer id of the path comes back in sentences: `shard 4 not found`. */
const pathIntegersInText = (target: string, session: Session): ((text: string) => string) => {
  const known = [...target.matchAll(pathIntegers)].flatMap(([, space = '', digits = '']) => {
    const canonical = session.ids.canonicalInt(space, Number(digits));
    return canonical === undefined
      ? []
      : [{ pattern: new RegExp(`(?<![\\w.-])${digits}(?![\\w.-])`, 'g'), canonical: String(canonical) }];
  });
  return (text) => known.reduce((out, { pattern, canonical }) => out.replace(pattern, canonical), text);
};

/** Keeps bodies that a later request may send again: all that a cassette itself would only hold as structure. */
const keepBodies = ({ id, response: { bytes, headers } }: WireExchange, session: Session): void => {
  const body = encodeBody(bytes, headers);
  if (body.kind !== 'structure') return;
  const boundary = boundaryOf(headerOf(headers, 'content-type') ?? '');
  if (boundary === undefined) {
    session.keptBodies.push({ exchange: id, bytes });
    return;
  }
  for (const part of splitMultipart(bytes, boundary).parts) {
    const name = partName(part.headers);
    if (name !== undefined) session.keptBodies.push({ exchange: id, part: name, bytes: part.bytes });
  }
};

const noteTimes = (body: Body, session: Session): void => {
  leavesOfBody(body, body, (leaf) => {
    if (typeof leaf === 'string') for (const [time] of leaf.matchAll(rfc3339)) session.seenTimes.add(time);
  });
};

const headersOf = (headers: HeaderList, context: BodyContext): [string, string][] =>
  headers
    .filter(([name]) => !transport.has(name))
    .map(([name, value]) => [
      name,
      canonicalText(name === 'content-type' ? canonicalContentType(value) : value, context),
    ]);

/** JSON whose layout no rule describes is kept as text, and has its times all the same. */
const valueOf = (body: Body): unknown => {
  if (body.kind === 'json') return body.value;
  if (body.kind !== 'text' || !body.text.startsWith('{')) return undefined;
  try {
    return JSON.parse(body.text) as unknown;
  } catch {
    return undefined;
  }
};

/** What the times in an answer say, by themselves and beside those of earlier answers. */
const judgeTimes = ({ endedAt }: WireExchange, body: Body, session: Session): readonly string[] => {
  const value = valueOf(body);
  const { sentences, told } = judgeHistory(value, session.toldTimes);
  session.toldTimes = told;
  return [...judgeClocks(value, endedAt), ...sentences];
};

/** How long a cookie lasts is only told where a page says something of it. */
const asksTheClock = ({ purpose }: WireExchange): boolean =>
  purpose.kind === 'claim' && purpose.at.startsWith('/observations');

export const canonicalResponse = (
  wire: WireExchange,
  session: Session,
  before: BeforeNumbering = () => undefined,
): ResponseReading => {
  const { response, request } = wire;
  const { body: live, foreign } = prepareBody(
    encodeBody(response.bytes, response.headers),
    request.target,
    session.known,
  );
  before(live, response.headers);
  mintBirths(session, live, response.headers);
  const context = { ...textContext(session, wire.startedAt), finish: pathIntegersInText(request.target, session) };
  const body = canonicalBody(live, context);
  noteBirths(session, wire.id, live, body, response.headers);
  noteTimes(live, session);
  keepBodies(wire, session);
  return {
    response: { status: response.status, headers: headersOf(response.headers, context), body },
    observations: [
      ...judgeTimes(wire, live, session),
      ...judgeFormat(wire, live),
      ...(asksTheClock(wire) ? judgeCookies(response.headers, wire.endedAt) : []),
    ],
    foreign,
  };
};
