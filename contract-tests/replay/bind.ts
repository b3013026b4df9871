/** Binds the live values of an answer to the canonical ones of the recording: captures by their pointer, the rest by place. */
import type { Json } from '../../src/spec/document.ts';
import type { Body, Capture, Exchange } from '../../src/testing/cassette.ts';
import { isRecord, itemNames } from '../../src/testing/list-items.ts';
import { partName } from '../../src/testing/multipart.ts';
import { bareIds, resolvePointer, type Answer } from '../../src/testing/pointer.ts';
import { canonicalScalar, type TextContext } from '../record/canonical-text.ts';
import { canonicalIds } from '../record/correspondence.ts';
import { spaceOf } from '../record/integer-space.ts';
import { isList, type Place } from '../record/map-json.ts';
import { textContext, type Session } from '../record/session.ts';
import { redactedNames } from '../record/vault.ts';
import type { HeaderList } from '../record/wire.ts';

const answerOf = (body: Body, headers: HeaderList): Answer => ({
  headers,
  body: body.kind === 'json' ? body.value : undefined,
  text: body.kind === 'text' ? body.text : '',
  parts:
    body.kind === 'structure' && body.structure.of === 'multipart'
      ? Object.fromEntries(
          body.structure.parts.map((part) => [
            partName(part.headers) ?? '',
            part.body.kind === 'json' ? part.body.value : undefined,
          ]),
        )
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

const bindTexts = (recorded: string, live: string, { ids, sent, known: { vault } }: Session): void => {
  const [, secret] = /^REDACTED_([\w-]+)$/.exec(recorded) ?? [];
  if (secret !== undefined && live.length >= 8 && vault.valueOf(secret) === undefined) vault.learn(secret, live);
  const [canonical, found] = [recorded.match(canonicalIds) ?? [], live.match(bareIds) ?? []];
  if (canonical.length !== found.length) return;
  canonical.forEach((id, at) => {
    const own = found[at];
    if (own !== undefined && !sent.has(own)) ids.bind(own, id);
  });
};

const scalar = (item: unknown, key: string): string | number | undefined => {
  const value = isRecord(item) ? item[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
};

/** The live item that stands for each recorded one: of the same name, or at the same place where nothing names them. */
const pairItems = (
  recorded: readonly Json[],
  live: readonly Json[],
  context: TextContext,
): (readonly [Json, Json | undefined])[] => {
  const names = itemNames(recorded);
  return recorded.map((item, at) => {
    const name = names[at];
    if (name === undefined) return [item, live[at]];
    const isSame = (candidate: Json) =>
      canonicalScalar(context)(scalar(candidate, name.key) ?? '', name.key) === name.value;
    return [item, live.find(isSame)];
  });
};

const bindJson = (
  recorded: Json,
  live: Json | undefined,
  session: Session,
  context: TextContext,
  place: Place,
): void => {
  if (live === undefined || live === null || recorded === null) return;
  if (isList(recorded)) {
    const inner = { key: place.key, list: place.key === '' ? place.list : place.key };
    if (isList(live))
      for (const [item, own] of pairItems(recorded, live, context)) bindJson(item, own, session, context, inner);
  } else if (typeof recorded === 'object') {
    if (typeof live !== 'object' || isList(live)) return;
    for (const [key, item] of Object.entries(recorded))
      bindJson(item, live[key], session, context, { key, list: place.list });
  } else if (typeof recorded === 'string' && typeof live === 'string') bindTexts(recorded, live, session);
  else if (typeof recorded === 'number' && typeof live === 'number') {
    const space = spaceOf(place.key, place.list);
    if (space !== undefined && !session.sent.has(`${space} ${live}`)) session.ids.bindInt(space, live, recorded);
  }
};

const bindBody = (recorded: Body, live: Body, session: Session, context: TextContext, root = ''): void => {
  if (recorded.kind === 'json' && live.kind === 'json')
    bindJson(recorded.value, live.value, session, context, { key: root, list: '' });
  else if (recorded.kind === 'text' && live.kind === 'text') bindTexts(recorded.text, live.text, session);
  else if (
    recorded.kind === 'structure' &&
    live.kind === 'structure' &&
    recorded.structure.of === 'multipart' &&
    live.structure.of === 'multipart'
  ) {
    const parts = live.structure.parts;
    recorded.structure.parts.forEach((part, at) => {
      const own = parts[at];
      if (own !== undefined) bindBody(part.body, own.body, session, context, partName(part.headers) ?? '');
    });
  }
};

/** Gives back the captures whose place the live answer does not have. */
export const bindAnswer = (
  recorded: Exchange,
  captures: readonly Capture[],
  live: { readonly body: Body; readonly headers: HeaderList },
  session: Session,
  nowMs: number,
): readonly Capture[] => {
  const context = textContext(session, nowMs);
  const answer = answerOf(live.body, live.headers);
  const found = captures
    .filter(({ exchange }) => exchange === recorded.id)
    .map((capture) => ({ capture, value: resolvePointer(answer, capture.pointer, canonicalScalar(context)) }));
  for (const { capture, value } of found) bindCapture(capture, value, session);
  bindBody(recorded.response.body, live.body, session, context);
  for (const [name, value] of recorded.response.headers) {
    const own = live.headers.find(([key]) => key === name)?.[1];
    if (own !== undefined && name !== 'set-cookie') bindTexts(value, own, session);
  }
  return found.filter(({ value }) => value === undefined).map(({ capture }) => capture);
};
