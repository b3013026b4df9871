/** Binds live values to the canonical ones that stand at the same place of the recording: those that no request needs. */
import type { Json } from '../../src/spec/document.ts';
import type { Body } from '../../src/testing/cassette.ts';
import { isRecord } from '../../src/spec/is-record.ts';
import { itemNames } from '../../src/testing/list-items.ts';
import { partName } from '../../src/testing/multipart.ts';
import { bareIds, idOfDigits, numericIds } from '../../src/testing/pointer.ts';
import { canonicalScalar, type TextContext } from '../record/canonical/canonical-text.ts';
import { canonicalIds, canonicalNames } from '../record/canonical/correspondence.ts';
import { spaceOf } from '../record/canonical/integer-space.ts';
import { isList, type Place } from '../record/canonical/map-json.ts';
import { inventedName } from '../record/canonical/rules.ts';
import type { Session } from '../record/session.ts';

export type Binding = {
  readonly session: Session;
  readonly context: TextContext;
  /** A captured value is bound by its pointer alone: if that is wrong, the place it stands in must not hide it. */
  readonly captured: ReadonlySet<string>;
};

const canonicalName = new RegExp(`^${canonicalNames.source}$`);

/** A name that the server invented stands alone in its field. */
const bindName = (recorded: string, live: string, { session: { ids, sent }, captured }: Binding): void => {
  const isBoth = canonicalName.test(recorded) && inventedName.test(live);
  if (isBoth && !sent.has(live) && !captured.has(recorded)) ids.bind(live, recorded);
};

const numbersIn = (text: string): readonly string[] => (text.match(numericIds) ?? []).map(idOfDigits);

export const bindTexts = (recorded: string, live: string, binding: Binding): void => {
  const { session, captured } = binding;
  bindName(recorded, live, binding);
  const { ids, sent, known } = session;
  const [, secret] = /^REDACTED_([\w-]+)$/.exec(recorded) ?? [];
  const isNew = secret !== undefined && known.vault.valueOf(secret) === undefined && !captured.has(recorded);
  if (isNew && live.length >= 8) known.vault.learn(secret, live);
  const bindAll = (canonical: readonly string[], found: readonly string[]): void => {
    if (canonical.length !== found.length) return;
    canonical.forEach((id, at) => {
      const own = found[at];
      if (own !== undefined && !sent.has(own) && !captured.has(id)) ids.bind(own, id);
    });
  };
  bindAll(recorded.match(canonicalIds) ?? [], live.match(bareIds) ?? []);
  bindAll(numbersIn(recorded), numbersIn(live));
};

const bindIntegers = (recorded: number, live: number, { session, captured }: Binding, { key, list }: Place): void => {
  const space = spaceOf(key, list);
  const isOpen = space !== undefined && !session.sent.has(`${space} ${live}`) && !captured.has(String(recorded));
  if (isOpen) session.ids.bindInt(space, live, recorded);
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

const bindJson = (recorded: Json, live: Json | undefined, binding: Binding, place: Place): void => {
  if (live === undefined || live === null || recorded === null) return;
  if (isList(recorded)) {
    const inner = { key: place.key, list: place.key === '' ? place.list : place.key };
    const pairs = isList(live) ? pairItems(recorded, live, binding.context) : [];
    for (const [item, own] of pairs) bindJson(item, own, binding, inner);
  } else if (typeof recorded === 'object') {
    if (typeof live !== 'object' || isList(live)) return;
    for (const [key, item] of Object.entries(recorded)) bindJson(item, live[key], binding, { key, list: place.list });
  } else if (typeof recorded === 'string' && typeof live === 'string') bindTexts(recorded, live, binding);
  else if (typeof recorded === 'number' && typeof live === 'number') bindIntegers(recorded, live, binding, place);
};

const partsOf = (body: Body) =>
  body.kind === 'structure' && body.structure.of === 'multipart' ? body.structure.parts : [];

export const bindByPlace = (recorded: Body, live: Body, binding: Binding, root = ''): void => {
  if (recorded.kind === 'json' && live.kind === 'json') {
    bindJson(recorded.value, live.value, binding, { key: root, list: '' });
  } else if (recorded.kind === 'text' && live.kind === 'text') bindTexts(recorded.text, live.text, binding);
  const parts = partsOf(live);
  partsOf(recorded).forEach((part, at) => {
    const own = parts[at];
    if (own !== undefined) bindByPlace(part.body, own.body, binding, partName(part.headers) ?? '');
  });
};
