/** The cassette as a file: read with a clear error, written so that a diff reads like HTTP. */
import type { Cassette } from './cassette.ts';
import { isRecord } from '../spec/is-record.ts';

/** A file that is no cassette, with the place that gives it away. */
export class CassetteFormatError extends Error {
  override readonly name = 'CassetteFormatError';
  readonly source: string;
  readonly pointer: string;
  constructor(source: string, pointer: string, problem: string, options?: ErrorOptions) {
    super(
      `${source}: ${problem}${pointer === '' ? '' : ` at ${pointer}`}; record it again with "npm run record"`,
      options,
    );
    this.source = source;
    this.pointer = pointer;
  }
}

type Rule = (value: unknown) => boolean;
const isString: Rule = (value) => typeof value === 'string';
const isNumber: Rule = (value) => typeof value === 'number';
const isList: Rule = (value) => Array.isArray(value);
const isPairs: Rule = (value) =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isString));
const bodyKinds = ['empty', 'json', 'text', 'base64', 'same-as', 'structure'];
const isBody: Rule = (value) => isRecord(value) && bodyKinds.includes(String(value['kind']));

const cassetteRules: Readonly<Record<string, Rule>> = {
  format: (value) => value === 1,
  scenario: isString,
  about: isString,
  disposable: (value) => value === false || value === 'set-up' || value === 'empty',
  server: (value) => isRecord(value) && isString(value['version']),
  contract: (value) => isRecord(value) && isString(value['sha256']),
  run: isString,
  secrets: isList,
  captures: isList,
  exchanges: isList,
};

const exchangeRules: Readonly<Record<string, Rule>> = {
  id: isString,
  purpose: (value) => isRecord(value) && isString(value['kind']),
  request: (value) =>
    isRecord(value) &&
    isString(value['method']) &&
    isString(value['target']) &&
    isRecord(value['auth']) &&
    isPairs(value['headers']) &&
    isBody(value['body']),
  response: (value) =>
    isRecord(value) && isNumber(value['status']) && isPairs(value['headers']) && isBody(value['body']),
};

const captureRules: Readonly<Record<string, Rule>> = {
  canonical: isString,
  kind: isString,
  exchange: isString,
  pointer: isString,
};

const broken = (value: unknown, rules: Readonly<Record<string, Rule>>, at: string): string | undefined => {
  if (!isRecord(value)) return at;
  const key = Object.keys(rules).find((name) => rules[name]?.(value[name]) !== true);
  return key === undefined ? undefined : `${at}/${key}`;
};

const firstBroken = (value: unknown): string | undefined => {
  const top = broken(value, cassetteRules, '');
  if (top !== undefined || !isRecord(value)) return top ?? '';
  const inside = (list: unknown, rules: Readonly<Record<string, Rule>>, at: string) =>
    (list as readonly unknown[]).map((item, index) => broken(item, rules, `${at}/${index}`)); // a list: the top rules saw to it
  return [
    ...inside(value['exchanges'], exchangeRules, '/exchanges'),
    ...inside(value['captures'], captureRules, '/captures'),
  ].find((pointer) => pointer !== undefined);
};

/**
 * @param source named in the error, usually the file.
 * @throws CassetteFormatError with the pointer of the first thing that is not as it must be.
 */
export const readCassette = (text: string, source = 'cassette'): Cassette => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CassetteFormatError(source, '', 'not JSON', { cause: error });
  }
  const pointer = firstBroken(value);
  if (pointer !== undefined) throw new CassetteFormatError(source, pointer, 'not a cassette of format 1');
  return value as Cassette; // the rules above are what a Cassette is
};

const wide = 120;

/** Arrays and objects of few characters stay on one line: a header pair, an empty body, a purpose. */
const pretty = (value: unknown, indent: string): string => {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= wide) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + pretty(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
};

/** The same cassette gives the same bytes. */
export const formatCassette = (cassette: Cassette): string => `${pretty(cassette, '')}\n`;
