/** Links: texts of an answer that are paths of this server. */
import { isRecord } from '../../src/spec/is-record.ts';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
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
type Own = Found & { readonly template: string };

/** Texts that begin like a path and hold no space; whether they lead anywhere only a contract can tell. */
const pathsIn = (value: unknown, keys: readonly string[]): readonly Found[] => {
  if (typeof value === 'string') return /^\/[a-z][^\s]*$/i.test(value) ? [{ target: value, keys }] : [];
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, keys));
  return isRecord(value) ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...keys, key])) : [];
};

/** What the client said and the server repeats is no link of the server's. */
const ownPaths = ({ request, response }: Exchange): readonly Own[] => {
  const documents = documentsIn(response.body);
  const paths = documents.kind === 'one' ? pathsIn(documents.value, []) : [];
  const sent = paths.length === 0 ? '' : JSON.stringify(request.body);
  return paths
    .filter(({ target }) => request.target !== target && !sent.includes(JSON.stringify(target)))
    .map((path) => ({ ...path, template: templateOf(path.target) }));
};

const known = new WeakMap<Exchange, readonly Own[]>();

/** Read once an answer, as it is asked for with every variant of the contract. */
const pathsOf = (exchange: Exchange): readonly Own[] => {
  const paths = known.get(exchange) ?? ownPaths(exchange);
  known.set(exchange, paths);
  return paths;
};

const rootsOf = ({ operations }: Contract): ReadonlySet<string> =>
  new Set(operations.map(({ path }) => path.split('/')[1] ?? ''));

/** Links in successful answers, each once an operation and template. */
export const linksIn = oncePerPair((contract: Contract, cassettes: readonly Cassette[]): readonly Link[] => {
  const roots = rootsOf(contract);
  const links = matchedIn(contract, cassettes)
    .filter(({ exchange }) => isSuccess(exchange.response.status) && exchange.purpose.kind !== 'probe')
    .flatMap((source) =>
      pathsOf(source.exchange)
        .filter(({ target, keys }) => keys.includes('links') || roots.has(target.split(/[/?]/)[1] ?? ''))
        .map(({ target, keys, template }) => ({
          target,
          template,
          keys: keys.filter((key) => !/^[0-9a-f]{16}$/.test(key)).join('.'),
          source,
        })),
    );
  const first = new Map(links.toReversed().map((link) => [`${link.source.operation.pointer} ${link.template}`, link]));
  return [...first.values()].toReversed();
});

/** Whether any operation, of whatever method, has the path: a link to where things are written is a link too. */
export const isLinkDocumented = ({ operations, match }: Contract, target: string): boolean =>
  [...new Set(operations.map(({ method }) => method))].some((method) => match(method, pathOf(target)) !== undefined);
