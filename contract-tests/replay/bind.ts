/** Binds the live values of an answer to the canonical ones of the recording: captures by their pointer, the rest by place. */
import type { Body, Capture, Exchange } from '../../src/testing/cassette.ts';
import { partName } from '../../src/testing/multipart.ts';
import { resolvePointer, type Answer } from '../../src/testing/pointer.ts';
import { canonicalScalar } from '../record/canonical/canonical-text.ts';
import { spaceOf } from '../record/canonical/integer-space.ts';
import type { Place } from '../record/canonical/map-json.ts';
import { textContext, type Session } from '../record/session.ts';
import { redactedNames } from '../record/secrets/vault.ts';
import type { HeaderList } from '../record/wire/wire.ts';
import { bindByPlace, bindTexts } from './bind-by-place.ts';

type LiveAnswer = { readonly body: Body; readonly headers: HeaderList };

const jsonOf = (body: Body): unknown => (body.kind === 'json' ? body.value : undefined);

const answerOf = ({ body, headers }: LiveAnswer): Answer => ({
  headers,
  body: jsonOf(body),
  text: body.kind === 'text' ? body.text : '',
  parts:
    body.kind === 'structure' && body.structure.of === 'multipart'
      ? Object.fromEntries(body.structure.parts.map((part) => [partName(part.headers) ?? '', jsonOf(part.body)]))
      : {},
});

/** The last key of a pointer and the list around it: what says among which others an integer counts. */
const placeOf = (pointer: string): Place => {
  const segments = pointer.split('/');
  const item = segments.findLastIndex((segment) => segment.startsWith('['));
  return { key: segments.at(-1) ?? '', list: item < 1 ? '' : (segments[item - 1] ?? '') };
};

const bindCapture = (
  { kind, canonical, pointer }: Capture,
  value: unknown,
  { ids, known: { vault } }: Session,
): void => {
  if (kind === 'integer-id' && typeof value === 'number') {
    const { key, list } = placeOf(pointer);
    ids.bindInt(spaceOf(key, list) ?? '', value, Number(canonical));
  } else if (typeof value !== 'string') return;
  else if (kind === 'token' || kind === 'cookie') vault.learn(canonical.replace(redactedNames, '$1'), value);
  else ids.bind(value, canonical);
};

/** A capture whose place the live answer does not have stays open; the request that needs it tells so. */
export const bindAnswer = (
  recorded: Exchange,
  captures: readonly Capture[],
  live: LiveAnswer,
  session: Session,
  nowMs: number,
): void => {
  const context = textContext(session, nowMs);
  const answer = answerOf(live);
  for (const capture of captures.filter(({ exchange }) => exchange === recorded.id)) {
    bindCapture(capture, resolvePointer(answer, capture.pointer, canonicalScalar(context)), session);
  }
  const binding = { session, context, captured: new Set(captures.map(({ canonical }) => canonical)) };
  bindByPlace(recorded.response.body, live.body, binding);
  for (const [name, value] of recorded.response.headers) {
    const own = live.headers.find(([key]) => key === name)?.[1];
    if (own !== undefined && name !== 'set-cookie') bindTexts(value, own, binding);
  }
};
