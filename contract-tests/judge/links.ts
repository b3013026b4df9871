/** Links: texts of an answer that are paths of this server. */
import { isRecord } from '../../src/spec/is-record.ts';
import type { Body, Cassette } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import { matchedIn, oncePerPair, templateOf, type Matched } from './exchanges.ts';
import { documentsIn } from './message/documents.ts';
import { isSuccess, pathOf } from './message/http.ts';

export type Link = {
  readonly target: string;
  readonly template: string;
  readonly keys: string;
  readonly source: Matched;
};

type Found = { readonly target: string; readonly keys: readonly string[] };

/** Texts that begin like a path and hold no space; whether they lead anywhere only a contract can tell. */
const pathsIn = (value: unknown, keys: readonly string[]): readonly Found[] => {
  if (typeof value === 'string') return /^\/[a-z][^\s]*$/i.test(value) ? [{ target: value, keys }] : [];
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, keys));
  return isRecord(value) ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...keys, key])) : [];
};

const known = new WeakMap<Body, readonly Found[]>();

/** Read once a body, as it is asked for with every variant of the contract. */
const pathsOf = (body: Body): readonly Found[] => {
  const before = known.get(body);
  if (before !== undefined) return before;
  const documents = documentsIn(body);
  const paths = documents.kind === 'one' ? pathsIn(documents.value, []) : [];
  known.set(body, paths);
  return paths;
};

const rootsOf = ({ operations }: Contract): ReadonlySet<string> =>
  new Set(operations.map(({ path }) => path.split('/')[1] ?? ''));

/** What the client said and the server repeats is no link of the server's. */
const isEcho = (target: string, { exchange }: Matched): boolean =>
  exchange.request.target === target || JSON.stringify(exchange.request.body).includes(JSON.stringify(target));

/** Links in successful answers, each once an operation and template. */
export const linksIn = oncePerPair((contract: Contract, cassettes: readonly Cassette[]): readonly Link[] => {
  const roots = rootsOf(contract);
  const links = matchedIn(contract, cassettes)
    .filter(({ exchange }) => isSuccess(exchange.response.status) && exchange.purpose.kind !== 'probe')
    .flatMap((source) => {
      return pathsOf(source.exchange.response.body)
        .filter(({ target, keys }) => keys.includes('links') || roots.has(target.split(/[/?]/)[1] ?? ''))
        .filter(({ target }) => !isEcho(target, source))
        .map(({ target, keys }) => ({
          target,
          template: templateOf(target),
          keys: keys.filter((key) => !/^[0-9a-f]{16}$/.test(key)).join('.'),
          source,
        }));
    });
  const first = new Map(links.toReversed().map((link) => [`${link.source.operation.pointer} ${link.template}`, link]));
  return [...first.values()].toReversed();
});

/** Whether any operation, of whatever method, has the path: a link to where things are written is a link too. */
export const isLinkDocumented = ({ operations, match }: Contract, target: string): boolean =>
  [...new Set(operations.map(({ method }) => method))].some((method) => match(method, pathOf(target)) !== undefined);
