/** Turns canonical texts back into live ones: what a cassette holds into what this server and this run call it. */
import { canonicalIds, canonicalNames } from '../record/canonical/correspondence.ts';
import { pathIntegers, spaceOf } from '../record/canonical/integer-space.ts';
import { mapJson } from '../record/canonical/map-json.ts';
import type { Session } from '../record/session.ts';
import { redacted, redactedNames } from '../record/secrets/vault.ts';
import type { Json } from '../../src/spec/document.ts';

export type Expansion = {
  readonly session: Session;
  /** Canonical values that stand for something the server made; anything else that looks alike is a literal. */
  readonly captured: ReadonlySet<string>;
  /** Told of each captured value that no answer has given. */
  readonly missing: (canonical: string) => void;
};

const live = (canonical: string, value: string | number | undefined, { captured, missing }: Expansion): string => {
  if (value === undefined && captured.has(canonical)) missing(canonical);
  return String(value ?? canonical);
};

const decimal = (digits: string, expansion: Expansion): string => {
  const hex = BigInt(digits).toString(16).padStart(16, '0');
  return /^0c/.test(hex) && expansion.captured.has(hex)
    ? BigInt(`0x${live(hex, expansion.session.ids.liveOf(hex), expansion)}`).toString()
    : digits;
};

export const expandText = (text: string, expansion: Expansion): string => {
  const { known, ids } = expansion.session;
  const named = text
    .replace(canonicalIds, (id) => live(id, ids.liveOf(id), expansion))
    .replace(canonicalNames, (name) => live(name, ids.liveOf(name), expansion))
    .replace(/(?<![\w.-])\d{15,20}(?![\w.])/g, (digits) => decimal(digits, expansion))
    .replace(redactedNames, (_, name: string) => live(redacted(name), known.vault.valueOf(name), expansion));
  // The version is the server's to tell, never a request's.
  const chosen = known.values.filter(([, canonical]) => !/^\d/.test(canonical));
  return chosen
    .reduce((out, [value, canonical]) => out.replaceAll(canonical, value), named)
    .replaceAll(known.run.canonical, known.run.live);
};

const expandInteger = (value: number, expansion: Expansion): number =>
  Number(live(String(value), expansion.session.ids.liveInt(value), expansion));

export const expandTarget = (target: string, expansion: Expansion): string =>
  expandText(target, expansion).replace(
    pathIntegers,
    (_, space: string, digits: string) => `${space}/${expandInteger(Number(digits), expansion)}`,
  );

export const expandJson = (value: Json, expansion: Expansion): Json =>
  mapJson(value, {
    key: (key) => expandText(key, expansion),
    leaf: (leaf, { key, list }) => {
      if (typeof leaf === 'string') return expandText(leaf, expansion);
      return typeof leaf === 'number' && spaceOf(key, list) !== undefined ? expandInteger(leaf, expansion) : leaf;
    },
  });
