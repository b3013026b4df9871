/** A recorded request as it must be sent to this server. */
import { decodeBody } from '../../src/testing/body.ts';
import type { Auth, Body, Cassette, RecordedRequest } from '../../src/testing/cassette.ts';
import { credentialHeaders, secretsIn } from '../record/secrets/credential.ts';
import type { Session } from '../record/session.ts';
import { redacted } from '../record/secrets/vault.ts';
import type { WireRequest } from '../record/wire/wire.ts';
import { expandJson, expandTarget, expandText, type Expansion } from './expand-text.ts';

const expandBody = (body: Body, expansion: Expansion): Body => {
  switch (body.kind) {
    case 'json':
      return { ...body, value: expandJson(body.value, expansion) };
    case 'text':
      return { kind: 'text', text: expandText(body.text, expansion) };
    case 'empty':
    case 'base64':
    case 'structure':
    case 'same-as':
      return body;
    default:
      return body satisfies never;
  }
};

const earlierIn =
  (session: Session, missing: (what: string) => void) => (exchange: string, part: string | undefined) => {
    const kept = session.keptBodies.find((body) => body.exchange === exchange && body.part === part);
    if (kept === undefined) missing(`the body of ${exchange}${part === undefined ? '' : `, part ${part}`}`);
    return kept?.bytes ?? new Uint8Array(0);
  };

/** A cookie's name is where its capture points to. */
const cookieName = ({ captures }: Cassette, auth: Auth): string => {
  const secrets = secretsIn(auth).map(redacted);
  const capture = captures.find(({ canonical, kind }) => kind === 'cookie' && secrets.includes(canonical));
  return /[^/]+$/.exec(capture?.pointer ?? '')?.[0] ?? '';
};

const authHeaders = (cassette: Cassette, auth: Auth, expansion: Expansion) => {
  const { vault } = expansion.session.known;
  const unknown = secretsIn(auth).filter((name) => vault.valueOf(name) === undefined);
  if (unknown.length > 0) {
    for (const name of unknown) expansion.missing(redacted(name));
    return [];
  }
  const expanded = auth.scheme === 'basic' ? { ...auth, user: expandText(auth.user, expansion) } : auth;
  return credentialHeaders(expanded, vault, cookieName(cassette, auth));
};

export type ExpandedRequest = {
  readonly request: WireRequest;
  /** Canonical values that no answer has given: the request cannot mean what it meant. */
  readonly missing: readonly string[];
};

export const expandRequest = (recorded: RecordedRequest, cassette: Cassette, session: Session): ExpandedRequest => {
  const missing = new Set<string>();
  const note = (what: string) => missing.add(what);
  const expansion: Expansion = {
    session,
    captured: new Set(cassette.captures.map(({ canonical }) => canonical)),
    missing: note,
  };
  const headers = recorded.headers.map(([name, value]): [string, string] => [name, expandText(value, expansion)]);
  const request = {
    method: recorded.method,
    target: expandTarget(recorded.target, expansion),
    headers: [...headers, ...authHeaders(cassette, recorded.auth, expansion)],
    bytes: decodeBody(expandBody(recorded.body, expansion), headers, earlierIn(session, note)),
  };
  return { request, missing: [...missing] };
};
