/** Finds a captured value in an answer. */
import { headerOf } from './body.ts';
import { isRecord } from '../spec/is-record.ts';
import { findItem, unescapeSegment, type CanonicalValue } from './list-items.ts';
import { boundaryOf, partName, splitMultipart } from './multipart.ts';

type HeaderList = readonly (readonly [string, string])[];

/** An answer as a pointer sees it. */
export type Answer = {
  readonly headers: HeaderList;
  /** The JSON value, or undefined where the body is none. */
  readonly body: unknown;
  readonly text: string;
  /** JSON values of a multipart answer's parts, by name. */
  readonly parts: Readonly<Record<string, unknown>>;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const partsOf = (headers: HeaderList, bytes: Uint8Array): Readonly<Record<string, unknown>> => {
  const boundary = boundaryOf(headerOf(headers, 'content-type') ?? '');
  if (boundary === undefined) return {};
  const json = splitMultipart(bytes, boundary).parts.filter((part) =>
    /json/.test(headerOf(part.headers, 'content-type') ?? ''),
  );
  return Object.fromEntries(
    json.map((part) => [partName(part.headers) ?? '', parse(Buffer.from(part.bytes).toString())]),
  );
};

export const readAnswer = (headers: HeaderList, bytes: Uint8Array): Answer => {
  const text = Buffer.from(bytes).toString();
  return { headers, body: parse(text), text, parts: partsOf(headers, bytes) };
};

/** An id that stands alone: no letter or digit touches it. */
export const bareIds = /(?<![0-9a-zA-Z])[0-9a-f]{16}(?![0-9a-zA-Z])/g;

/** An id written as a JSON number: more digits than a double holds, under a key that says it is an id. */
export const numericIds = /(?<="(?:id|\w+(?:Id|ID))"\s*:\s*)\d{16,20}(?![\w.])/g;

/** Such a number as the id is written everywhere else. */
export const idOfDigits = (digits: string): string => BigInt(digits).toString(16).padStart(16, '0');

const nthId = (text: string, numeric: boolean, nth: number): string | undefined => {
  const found = text.match(numeric ? numericIds : bareIds)?.[nth];
  return found !== undefined && numeric ? idOfDigits(found) : found;
};

const asIs: CanonicalValue = (value) => String(value);

const step = (value: unknown, segment: string, canonical: CanonicalValue): unknown => {
  if (Array.isArray(value))
    return segment.startsWith('[') ? findItem(value, segment, canonical) : value[Number(segment)];
  return isRecord(value) ? value[unescapeSegment(segment)] : undefined;
};

const headerValue = (headers: HeaderList, [name = '', cookie]: readonly string[]): string | undefined => {
  const values = headers.filter(([key]) => key === name).map(([, value]) => value);
  return cookie === undefined
    ? values[0]
    : values.map((value) => cookieOf(value)).find((pair) => pair?.name === cookie)?.value;
};

/** Name and value of a Set-Cookie header. */
export const cookieOf = (setCookie: string): { readonly name: string; readonly value: string } | undefined => {
  const [, name, value] = /^([^=;]+)=([^;]*)/.exec(setCookie) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
};

const root = (answer: Answer, segments: readonly string[], canonical: CanonicalValue): unknown => {
  const [space, ...rest] = segments;
  const walk = (from: unknown, path: readonly string[]) =>
    path.reduce<unknown>((value, segment) => step(value, segment, canonical), from);
  if (space === 'header') return headerValue(answer.headers, rest);
  if (space === 'part') return walk(answer.parts[rest[0] ?? ''], rest.slice(1));
  return space === 'text' ? answer.text : walk(answer.body, rest);
};

/** A slash inside `[name=a~1b]` is escaped, so a plain split is enough. */
const segmentsOf = (pointer: string): readonly string[] => pointer.split('/');

/**
 * The value at `pointer`, or undefined where there is none. `#2` at its end: the third id inside that text; `#n2`: the
 * third of those that are written as numbers, in hex like all ids.
 * @param canonical turns a live value into what stands in the cassette, so that list items are found by their name.
 */
export const resolvePointer = (answer: Answer, pointer: string, canonical: CanonicalValue = asIs): unknown => {
  const [, path = pointer, number, nth] = /^(.*)#(n?)(\d+)$/.exec(pointer) ?? [];
  const value = root(answer, segmentsOf(path), canonical);
  return nth === undefined || typeof value !== 'string' ? value : nthId(value, number === 'n', Number(nth));
};
