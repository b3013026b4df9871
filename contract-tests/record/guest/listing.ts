/** Lists what a server holds, by the contract alone: every collection whose items can be deleted one by one. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Operation } from '../../../src/spec/document.ts';
import type { Contract } from '../../check.ts';
import type { Send } from '../wire/wire.ts';

export const deletableCollections = ({ operations }: Contract): readonly Operation[] =>
  operations.filter(
    ({ method, path }) =>
      method === 'GET' &&
      !path.includes('{') &&
      operations.some(
        (other) =>
          other.method === 'DELETE' &&
          /^\/\{[^/]+\}$/.test(other.path.slice(path.length)) &&
          other.path.startsWith(path),
      ),
  );

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
};

/** `text` is its JSON: what bears a name bears it there. */
export type Item = { readonly id: string; readonly orgID: unknown; readonly text: string };

const itemsOf = (body: unknown): readonly Item[] =>
  (Array.isArray(body) ? [body] : isRecord(body) ? Object.values(body).filter((value) => Array.isArray(value)) : [])
    .flat()
    .filter(isRecord)
    .filter(({ id, virtual }) => typeof id === 'string' && virtual !== true) // a virtual one goes with what it stands for
    .map((item) => ({ id: String(item['id']), orgID: item['orgID'], text: JSON.stringify(item) }));

const pageSize = 100;

const has = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);

const listed = async (
  send: Send,
  token: string,
  operation: Operation,
  query: Readonly<Record<string, string>>,
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  const paged = has(operation, 'limit') && has(operation, 'offset');
  for (;;) {
    const page = paged ? { limit: String(pageSize), offset: String(found.length) } : {};
    const { status, bytes } = await send({
      method: 'GET',
      target: `${operation.path}?${new URLSearchParams({ ...query, ...page })}`,
      headers: [['authorization', `Token ${token}`]],
      bytes: new Uint8Array(0),
    });
    const items = status === 200 ? itemsOf(parse(bytes)) : [];
    found.push(...items);
    if (!paged || items.length < pageSize) return found;
  }
};

export type Listed = { readonly collection: Operation; readonly items: readonly Item[] };

/**
 * Instance-wide, and once more within each organisation that is `asked` for: some collections are listed in no other way.
 * @param asked which organisations; given all of them
 */
export const listAll = async (
  contract: Contract,
  send: Send,
  token: string,
  asked: (orgs: readonly Item[]) => readonly Item[],
): Promise<readonly Listed[]> => {
  const collections = deletableCollections(contract);
  const orgs = collections.find(({ path }) => /\/orgs$/.test(path));
  const scopes = orgs === undefined ? [] : asked(await listed(send, token, orgs, {})).map(({ id }) => ({ orgID: id }));
  const found: Listed[] = [];
  for (const collection of collections)
    for (const scope of [{}, ...(has(collection, 'orgID') ? scopes : [])])
      found.push({ collection, items: await listed(send, token, collection, scope) });
  return found;
};
