/** Values of a recording as shell variables. */
import type { Capture, Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { oncePerPair } from '../exchanges.ts';

export type Variables = {
  /** Shell name by the value that stands in the cassette. */
  readonly names: ReadonlyMap<string, string>;
  /** Values that an earlier step's answer gives. */
  readonly captures: readonly Capture[];
  /** Names of secrets that the script makes up. */
  readonly secrets: readonly string[];
  readonly needsRun: boolean;
  /** Shell names of what whoever runs the script has to give. */
  readonly credentials: readonly string[];
  readonly run: string;
};

const shellName = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();

/** Secrets of whoever runs the script, by their name in a cassette. */
export const given: Readonly<Record<string, string>> = {
  operator: 'INFLUX_TOKEN',
  'operator-password': 'INFLUX_PASSWORD',
};
/** A credential that no server knows: it stands in the script as it is. */
export const unknownSecret = 'wrong-token';

const secretsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/REDACTED_([\w-]+)/g)].map(([, name = '']) => name)),
];

const textOf = ({ request: { auth, ...rest } }: Exchange): string =>
  JSON.stringify([
    rest,
    'secret' in auth && `REDACTED_${auth.secret}`,
    'session' in auth && `REDACTED_${auth.session}`,
    'user' in auth && auth.user,
  ]);

const texts = new WeakMap<Exchange, string>();

/** All that a request says, a credential as it stands in answers. */
const sentText = (exchange: Exchange): string => {
  const text = texts.get(exchange) ?? textOf(exchange);
  texts.set(exchange, text);
  return text;
};

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number must stand alone; ids and names can be glued to other text. */
const patternOf = (value: string): string =>
  /^\d{1,15}$/.test(value) ? `(?<!\\w)${value}(?!\\w)` : escapeRegExp(value);

/** The captures that a request uses; every finding of a scenario asks for the same. */
export const usedCaptures = oncePerPair((cassette: Cassette, exchange: Exchange): readonly Capture[] => {
  const text = sentText(exchange);
  const holds = (value: string): boolean => text.includes(value) && new RegExp(patternOf(value)).test(text);
  return cassette.captures.filter(({ canonical }) => holds(canonical));
});

const names = (captures: readonly Capture[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  return new Map(
    captures.map(({ canonical, kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [canonical, `${shellName(kind)}_${count}`];
    }),
  );
};

export const variablesOf = (cassette: Cassette, steps: readonly Exchange[]): Variables => {
  const text = steps.map(sentText).join('\n');
  const used = new Set(steps.flatMap((step) => usedCaptures(cassette, step)));
  const captures = cassette.captures.filter((capture) => used.has(capture));
  const captured = new Set(captures.map(({ canonical }) => canonical));
  const secrets = secretsIn(text);
  const made = secrets.filter(
    (name) => !(name in given) && name !== unknownSecret && !captured.has(`REDACTED_${name}`),
  );
  return {
    captures,
    names: new Map([
      ...names(captures),
      ...made.map((name) => [`REDACTED_${name}`, `SECRET_${shellName(name)}`] as const),
    ]),
    secrets: made.map((name) => `SECRET_${shellName(name)}`),
    needsRun: text.includes(cassette.run),
    credentials: secrets.flatMap((name) => given[name] ?? []),
    run: cassette.run,
  };
};

const patterns = new WeakMap<Variables, RegExp | 'none'>();

/** Made once a script: each of its lines asks for the same. */
const valuesPattern = (variables: Variables): RegExp | 'none' => {
  const before = patterns.get(variables);
  if (before !== undefined) return before;
  const { names, run, needsRun } = variables;
  const values = [...names.keys(), ...(needsRun ? [run] : [])].sort((a, b) => b.length - a.length);
  const pattern = values.length === 0 ? 'none' : new RegExp(`(${values.map(patternOf).join('|')})`);
  patterns.set(variables, pattern);
  return pattern;
};

/** Replaces recorded values by `${NAME}`; what stands between them is quoted. */
export const withVariables = (text: string, variables: Variables, quote: (plain: string) => string): string => {
  const pattern = valuesPattern(variables);
  if (pattern === 'none') return quote(text);
  const { names, run, needsRun } = variables;
  return text
    .split(pattern)
    .map((part) =>
      part === run && needsRun ? '${RUN}' : names.has(part) ? `\${${names.get(part) ?? ''}}` : quote(part),
    )
    .join('');
};

const plain = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

const step = (segment: string): string => {
  const named = /^\[([^=\]]+)=(.*)\]$/.exec(segment);
  if (named !== null)
    return `.find((item) => String(item.${named[1] ?? ''}) === ${JSON.stringify(plain(named[2] ?? ''))})`;
  const index = /^\[(\d+)\]$/.exec(segment)?.[1];
  if (index !== undefined) return `[${index}]`;
  return /^[A-Za-z_]\w*$/.test(segment) ? `.${segment}` : `[${JSON.stringify(plain(segment))}]`;
};

/** The function that `captureLine` uses: an expression over the body, one part of it, a header, or the text of a kept answer. */
export const captureFunction: readonly string[] = [
  'from() {',
  String.raw`  node -p 'const read = (end) => require("fs").readFileSync(process.argv[2] + end, "latin1"); const text = read("");`,
  String.raw`    const body = () => JSON.parse(text); const header = (pattern) => read(".head").match(pattern)[1];`,
  String.raw`    const part = (name) => JSON.parse(text.slice(text.indexOf("\r\n\r\n", text.indexOf("name=\"" + name)) + 4).split("\r\n--")[0]);`,
  String.raw`    eval(process.argv[1])' "$1" "$T/$2"`,
  '}',
];

const expressionOf = (pointer: string): string => {
  const [, path = pointer, nth] = /^(.*)#(\d+)$/.exec(pointer) ?? [];
  const [room = 'body', first = '', ...rest] = path.split('/');
  if (room === 'header')
    return `header(/^${first}: ${rest[0] === undefined ? String.raw`([^\r]*)` : `${rest[0]}=([^;]*)`}/im)`;
  const steps = (segments: readonly string[]): string => segments.map(step).join('');
  const value =
    room === 'text'
      ? 'text'
      : room === 'part'
        ? `part(${JSON.stringify(first)})${steps(rest)}`
        : `body()${steps(first === '' ? [] : [first, ...rest])}`;
  return nth === undefined ? value : `${value}.match(/[0-9a-f]{16}/g)[${nth}]`;
};

/** Strings with recorded values become templates over the environment: inside single quotes the shell does not look. */
const overEnvironment = (expression: string, variables: Variables): string =>
  withVariables(expression, variables, (text) => text).replace(
    /"([^"]*\$\{\w+\}[^"]*)"/g,
    (_, inner: string) => `\`${inner.replace(/\$\{(\w+)\}/g, '${process.env.$1}')}\``,
  );

/** Reads what an answer gave: `export ID_1="$(from 'body().id' 001)"`. */
export const captureLine = ({ canonical, pointer, exchange }: Capture, variables: Variables): string =>
  `export ${variables.names.get(canonical) ?? ''}="$(from '${overEnvironment(expressionOf(pointer), variables)}' ${exchange})"`;
