/** Finds and removes what a dead run left behind: everything that bears a run's name. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Operation } from '../../../src/spec/document.ts';
import type { Contract } from '../../check.ts';
import { cleanUp, type Left } from './cleanup.ts';
import { deletePath, type Created } from './registry.ts';
import { runPattern } from '../run-name.ts';
import type { TargetServer } from '../server.ts';
import { createSender, type Send } from '../wire/wire.ts';

/** Collections whose items can be listed and deleted one by one, by the contract. */
const sweepable = ({ operations }: Contract): readonly Operation[] =>
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

type Item = { readonly id: string; readonly orgID: unknown; readonly text: string };

const itemsOf = (body: unknown): readonly Item[] =>
  (Array.isArray(body) ? [body] : isRecord(body) ? Object.values(body).filter((value) => Array.isArray(value)) : [])
    .flat()
    .filter(isRecord)
    .filter(({ id, virtual }) => typeof id === 'string' && virtual !== true) // a virtual one goes with what it stands for
    .map((item) => ({ id: String(item['id']), orgID: item['orgID'], text: JSON.stringify(item) }));

const pageSize = 100;
const has = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);

type Lister = (operation: Operation, query: Readonly<Record<string, string>>) => Promise<readonly Item[]>;

const listerFor =
  (send: Send, token: string): Lister =>
  async (operation, query) => {
    const found: Item[] = [];
    const paged = has(operation, 'limit') && has(operation, 'offset');
    for (;;) {
      const page = paged ? { limit: String(pageSize), offset: String(found.length) } : {};
      const target = `${operation.path}?${new URLSearchParams({ ...query, ...page })}`;
      const { status, bytes } = await send({
        method: 'GET',
        target,
        headers: [['authorization', `Token ${token}`]],
        bytes: new Uint8Array(0),
      });
      const items = status === 200 ? itemsOf(parse(bytes)) : [];
      found.push(...items);
      if (!paged || items.length < pageSize) return found;
    }
  };

/**
 * What bears the name of a run, with the path that deletes it.
 * @param run only this run's; otherwise that of every run, also of one that is still going on.
 */
export const findLeftovers = async (
  contract: Contract,
  send: Send,
  token: string,
  run?: string,
): Promise<readonly Created[]> => {
  const list = listerFor(send, token);
  const isRuns = (text: string) => (run === undefined ? runPattern.test(text) : text.includes(`${run}-`));
  const collections = sweepable(contract);
  const orgs = collections.find(({ path }) => /\/orgs$/.test(path));
  const orgIds =
    orgs === undefined ? [] : (await list(orgs, {})).filter(({ text }) => isRuns(text)).map(({ id }) => id);
  const found = new Map<string, Created>();
  for (const operation of collections) {
    const scopes = [{}, ...(has(operation, 'orgID') ? orgIds.map((orgID) => ({ orgID })) : [])];
    for (const scope of scopes) {
      for (const { id, orgID, text } of await list(operation, scope)) {
        const path = deletePath(contract, `${operation.path}/${id}`, orgID);
        if (isRuns(text)) found.set(path, { id, path });
      }
    }
  }
  return [...found.values()];
};

export const sweep = async (
  server: TargetServer,
  contract: Contract,
  run?: string,
): Promise<{ readonly removed: readonly Created[]; readonly left: readonly Left[] }> => {
  const token = server.onboarding?.token ?? '';
  const { send, close } = createSender(server.url);
  try {
    const found = await findLeftovers(contract, send, token, run);
    const left = await cleanUp(found, send, token);
    return { removed: found.filter(({ path }) => !left.some((one) => one.path === path)), left };
  } finally {
    close();
  }
};
