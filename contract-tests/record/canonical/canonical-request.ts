/** The request as the cassette holds it; on the way, notes what the client sent of its own and which captures it used. */
import type { Json } from '../../../src/spec/document.ts';
import { encodeBody } from '../../../src/testing/body.ts';
import type { Auth, Body, RecordedRequest } from '../../../src/testing/cassette.ts';
import { bareIds } from '../../../src/testing/pointer.ts';
import { canonicalBody } from './canonical-body.ts';
import { canonicalText, rfc3339, type TextContext } from './canonical-text.ts';
import { pathIntegers, spaceOf } from './integer-space.ts';
import { leavesOf } from './map-json.ts';
import { takeAuth, UnknownSecretError } from '../secrets/request-auth.ts';
import { keepSentBinary, secretKeys, secretReference, transportHeaders } from './rules.ts';
import { sameAs } from './same-as.ts';
import { textContext, type Session } from '../session.ts';
import type { WireRequest } from '../wire/wire.ts';

const transport = new Set<string>(transportHeaders.request);

/** A value that the client sends before the server ever did is the client's, and stays as it is. */
const noteText = (text: string, { ids, sent, sentTimes, seenTimes }: Session): void => {
  for (const [id] of text.matchAll(bareIds)) if (ids.canonicalOf(id) === undefined) sent.add(id);
  for (const [time] of text.matchAll(rfc3339)) if (!seenTimes.has(time)) sentTimes.add(time);
};

const noteIntegers = (target: string, body: Body, { ids, sent }: Session): void => {
  const note = (space: string, value: number) => {
    if (ids.canonicalInt(space, value) === undefined) sent.add(`${space} ${value}`);
  };
  for (const [, space = '', digits] of target.matchAll(pathIntegers)) note(space, Number(digits));
  if (body.kind !== 'json') return;
  leavesOf(body.value, body.value, '', { key: '', list: '' }, (leaf, { key, list }) => {
    const space = typeof leaf === 'number' ? spaceOf(key, list) : undefined;
    if (space !== undefined) note(space, Number(leaf));
  });
};

/** What could be a secret must be one that the harness made: a literal could be neither hidden by name nor replayed. */
const refuseLiteralSecrets = (value: Json, { known: { vault } }: Session, target: string): void => {
  leavesOf(value, value, '', { key: '', list: '' }, (leaf, { key }, pointer) => {
    if (typeof leaf !== 'string' || leaf.length < 8 || !secretKeys.test(key) || secretReference.test(leaf)) return;
    if (vault.nameOf(leaf) === undefined)
      throw new UnknownSecretError(`the body of a request to ${target.split('?')[0] ?? ''} at ${pointer}`);
  });
};

const bodyOf = (request: WireRequest, session: Session, context: TextContext): Body => {
  const same = sameAs(request.bytes, session.keptBodies);
  if (same !== undefined && encodeBody(request.bytes, request.headers).kind === 'structure') return same;
  const body = encodeBody(request.bytes, request.headers, { keepBinary: keepSentBinary });
  if (body.kind === 'structure') {
    throw new Error(
      `a binary body of ${request.bytes.length} bytes to ${request.target} can only be kept if it is that of an earlier answer, or its beginning`,
    );
  }
  if (body.kind === 'text' || body.kind === 'json') noteText(Buffer.from(request.bytes).toString(), session);
  noteIntegers(request.target, body, session);
  if (body.kind === 'json') refuseLiteralSecrets(body.value, session, request.target);
  return canonicalBody(body, context);
};

const targetOf = (target: string, context: TextContext): string =>
  canonicalText(target, context).replace(pathIntegers, (all, space: string, digits: string) => {
    const canonical = context.ids.canonicalInt(space, Number(digits));
    if (canonical === undefined) return all;
    context.used?.(String(canonical));
    return `${space}/${canonical}`;
  });

const headersOf = (request: WireRequest, context: TextContext) =>
  request.headers
    .filter(([name, value]) => !transport.has(name) && !(name === 'accept-encoding' && value === 'identity'))
    .map(([name, value]): [string, string] => [name, canonicalText(value, context)]);

const authIn = (auth: Auth, context: TextContext): Auth =>
  auth.scheme === 'basic' ? { ...auth, user: canonicalText(auth.user, context) } : auth;

export const canonicalRequest = (request: WireRequest, session: Session, nowMs: number): RecordedRequest => {
  const context = textContext(session, nowMs, (canonical) => session.used.add(canonical));
  const { auth, headers } = takeAuth(request.headers, session.known.vault, (canonical) => session.used.add(canonical));
  noteText(request.target, session);
  const body = bodyOf(request, session, context);
  return {
    method: request.method,
    target: targetOf(request.target, context),
    auth: authIn(auth, context),
    headers: headersOf({ ...request, headers }, context),
    body,
  };
};
