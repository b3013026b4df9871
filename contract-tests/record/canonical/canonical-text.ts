/** Turns live texts into canonical ones: secrets first, then what the harness knows, ids, the run's name, times. */
import type { CanonicalValue } from '../../../src/testing/list-items.ts';
import { idOfDigits } from '../../../src/testing/pointer.ts';
import { spaceOf } from './integer-space.ts';
import type { Correspondence } from './correspondence.ts';
import { canonicalTimes, clockWindowMs } from './rules.ts';
import type { Vault } from '../secrets/vault.ts';

export type KnownValues = {
  readonly run: { readonly live: string; readonly canonical: string };
  /** Live and canonical value of what the harness chose itself: url, host, folder, version. */
  readonly values: readonly (readonly [live: string, canonical: string])[];
  readonly vault: Vault;
  /** What the user behind the operator token is called on this server. Absent: as on every throwaway one. */
  readonly operator?: string;
};

/** What the operator is called in every cassette. */
export const canonicalOperator = 'operator';

/** Whole values only, and only where users are named: a name may be a common word. */
export const operatorName = (value: string, key: string, { operator }: KnownValues): string =>
  value === operator && /^(user|name)$/.test(key) ? canonicalOperator : value;

export type TextContext = {
  readonly known: KnownValues;
  readonly ids: Correspondence;
  /** When the exchange began. */
  readonly nowMs: number;
  /** Times that the client sent: they are not the server's. */
  readonly sentTimes: ReadonlySet<string>;
  /** Told the canonical value of whatever is replaced: a capture in use, where the text is a request's. */
  readonly used?: (canonical: string) => void;
};

/** Known ids inside a run of hex digits: names may be glued to them without a border. */
const replaceInHex = (hex: string, ids: Correspondence, used: (canonical: string) => void): string => {
  let out = '';
  let at = 0;
  while (at < hex.length) {
    const canonical = ids.canonicalOf(hex.slice(at, at + 16));
    if (canonical !== undefined) used(canonical);
    out += canonical ?? hex.charAt(at);
    at += canonical === undefined ? 1 : 16;
  }
  return out;
};

/** Ids as JSON numbers: the decimal form of the 64 bits. */
const replaceDecimal = (digits: string, ids: Correspondence, used: (canonical: string) => void): string => {
  const canonical = ids.canonicalOf(idOfDigits(digits));
  if (canonical === undefined) return digits;
  used(canonical);
  return BigInt(`0x${canonical}`).toString();
};

export const rfc3339 = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g;
const httpDate =
  /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT/g;

const canonicalTime = (
  text: string,
  fraction: string | undefined,
  zone: string,
  { nowMs, sentTimes }: Pick<TextContext, 'nowMs' | 'sentTimes'>,
): string => {
  const own = sentTimes.has(text) || Math.abs(Date.parse(text) - nowMs) > clockWindowMs;
  return own ? text : `${fraction === undefined ? canonicalTimes.whole : canonicalTimes.fraction}${zone}`;
};

/** The times in a text alone: what a wait can compare before anything else is known. */
export const canonicalClock = (text: string, nowMs: number): string =>
  text.replace(rfc3339, (time: string, fraction: string | undefined, zone: string) =>
    canonicalTime(time, fraction, zone, { nowMs, sentTimes: new Set() }),
  );

const invented = /(?<![\w-])[a-z]+-[a-z]+-[0-9a-f]{6}(?![\w-])/g;

export const canonicalText = (text: string, context: TextContext): string => {
  const { known, ids, nowMs, used = () => undefined } = context;
  if (text.length < 4) return text;
  let out = known.vault.redact(text, (name) => {
    used(`REDACTED_${name}`);
  });
  for (const [live, canonical] of known.values) out = out.replaceAll(live, canonical);
  return out
    .replace(/[0-9a-f]{16,}/g, (hex) => replaceInHex(hex, ids, used))
    .replace(/(?<![\w.-])\d{15,20}(?![\w.])/g, (digits) => replaceDecimal(digits, ids, used))
    .replace(invented, (name) => {
      const canonical = ids.canonicalOf(name);
      if (canonical !== undefined) used(canonical);
      return canonical ?? name;
    })
    .replaceAll(known.run.live, known.run.canonical)
    .replace(rfc3339, (time: string, fraction: string | undefined, zone: string) =>
      canonicalTime(time, fraction, zone, context),
    )
    .replace(httpDate, (date) => (Math.abs(Date.parse(date) - nowMs) > clockWindowMs ? date : canonicalTimes.http));
};

/** A scalar under a key: integer ids count in the space that their key names. */
export const canonicalScalar =
  (context: TextContext): CanonicalValue =>
  (value, key) =>
    typeof value === 'string'
      ? canonicalText(operatorName(value, key, context.known), context)
      : String(context.ids.canonicalInt(spaceOf(key, '') ?? '', value) ?? value);
