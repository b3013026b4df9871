/** Finds what the server made: values of its shape that the client had not sent before. Each gets its canonical value and its place. */
import type { Body, Capture } from '../../../src/testing/cassette.ts';
import { bareIds, cookieOf, idOfDigits, numericIds } from '../../../src/testing/pointer.ts';
import { partName } from '../../../src/testing/multipart.ts';
import { spaceOf } from './integer-space.ts';
import { leavesOf, type Leaf, type Place } from './map-json.ts';
import { inventedName } from './rules.ts';
import type { Session } from '../session.ts';
import { redacted } from '../secrets/vault.ts';
import type { HeaderList } from '../wire/wire.ts';

const wholeId = /^[0-9a-f]{16}$/;

type Visit = (leaf: Leaf, place: Place, pointer: string) => void;

/** Every leaf of a body, parts included; a text is one leaf. `named` is the same body in canonical form, or the body itself. */
export const leavesOfBody = (body: Body, named: Body, visit: Visit, root = 'body', list = ''): void => {
  if (body.kind === 'text') visit(body.text, { key: '', list }, root === 'body' ? 'text' : root);
  else if (body.kind === 'json')
    leavesOf(body.value, named.kind === 'json' ? named.value : body.value, root, { key: list, list: '' }, visit);
  else if (body.kind === 'structure' && body.structure.of === 'multipart') {
    const others =
      named.kind === 'structure' && named.structure.of === 'multipart' ? named.structure.parts : body.structure.parts;
    body.structure.parts.forEach((part, at) => {
      const name = partName(part.headers) ?? '';
      leavesOfBody(part.body, others[at]?.body ?? part.body, visit, `part/${name}`, name);
    });
  }
};

const mintWhole =
  ({ ids, sent }: Session): Visit =>
  (leaf, { key, list }) => {
    if (typeof leaf === 'number') {
      const space = spaceOf(key, list);
      const fresh = space !== undefined && Number.isInteger(leaf) && leaf > 0 && !sent.has(`${space} ${leaf}`);
      if (fresh && ids.canonicalInt(space, leaf) === undefined) ids.mintInt(space, leaf);
    } else if (typeof leaf === 'string' && ids.canonicalOf(leaf) === undefined && !sent.has(leaf)) {
      if (wholeId.test(leaf)) ids.mint('id', leaf);
      else if (inventedName.test(leaf)) ids.mint('name', leaf);
    }
  };

const mintInside = ({ ids, sent }: Session, text: string): void => {
  const numbers = [...text.matchAll(numericIds)].map(([digits]) => idOfDigits(digits));
  for (const id of [...[...text.matchAll(bareIds)].map(([found]) => found), ...numbers])
    if (ids.canonicalOf(id) === undefined && !sent.has(id)) ids.mint('id', id);
};

/** Gives a canonical value to each server-born one: first those that stand alone, then those in links and sentences. */
export const mintBirths = (session: Session, body: Body, headers: HeaderList): void => {
  leavesOfBody(body, body, mintWhole(session));
  leavesOfBody(body, body, (leaf) => {
    if (typeof leaf === 'string') mintInside(session, leaf);
  });
  for (const [, value] of headers) mintInside(session, value);
};

/** Canonical values in a leaf, with their pointers. */
const bornIn = (
  { ids, known: { vault } }: Session,
  leaf: Leaf,
  { key, list }: Place,
  pointer: string,
): Omit<Capture, 'exchange'>[] => {
  if (typeof leaf === 'number') {
    const canonical = ids.canonicalInt(spaceOf(key, list) ?? '', leaf);
    return canonical === undefined ? [] : [{ canonical: String(canonical), kind: 'integer-id', pointer }];
  }
  if (typeof leaf !== 'string') return [];
  const secret = vault.nameOf(leaf);
  if (secret !== undefined) return [{ canonical: redacted(secret), kind: 'token', pointer }];
  const whole = ids.canonicalOf(leaf);
  if (whole !== undefined) return [{ canonical: whole, kind: wholeId.test(leaf) ? 'id' : 'name', pointer }];
  const birth = (id: string, place: string): Omit<Capture, 'exchange'>[] => {
    const canonical = ids.canonicalOf(id);
    return canonical === undefined ? [] : [{ canonical, kind: 'id', pointer: place }];
  };
  return [
    ...[...leaf.matchAll(bareIds)].flatMap(([id], at) => birth(id, `${pointer}#${at}`)),
    ...[...leaf.matchAll(numericIds)].flatMap(([digits], at) => birth(idOfDigits(digits), `${pointer}#n${at}`)),
  ];
};

const bornInHeader = (session: Session, name: string, value: string): Omit<Capture, 'exchange'>[] => {
  const cookie = name === 'set-cookie' ? cookieOf(value) : undefined;
  const secret = cookie && session.known.vault.nameOf(cookie.value);
  if (cookie && secret !== undefined)
    return [{ canonical: redacted(secret), kind: 'cookie', pointer: `header/set-cookie/${cookie.name}` }];
  return bornIn(session, value, { key: '', list: '' }, `header/${name}`);
};

/** Notes where each value appeared first; a place where it stands alone is better than one inside a text. */
export const noteBirths = (
  session: Session,
  exchange: string,
  live: Body,
  canonical: Body,
  headers: HeaderList,
): void => {
  const here: Omit<Capture, 'exchange'>[] = [];
  leavesOfBody(live, canonical, (leaf, place, pointer) => here.push(...bornIn(session, leaf, place, pointer)));
  for (const [name, value] of headers) here.push(...bornInHeader(session, name, value));
  const byWorth = [...here].sort((a, b) => Number(a.pointer.includes('#')) - Number(b.pointer.includes('#')));
  for (const birth of byWorth) {
    const isClients = session.births.has(birth.canonical) || session.used.has(birth.canonical);
    if (!isClients)
      session.births.set(birth.canonical, {
        canonical: birth.canonical,
        kind: birth.kind,
        exchange,
        pointer: birth.pointer,
      });
  }
};
