/** Finds and removes what a dead run left behind: everything that bears a run's name, and all that is in its organisations. */
import type { Contract } from '../../check.ts';
import { cleanUp, type Left } from './cleanup.ts';
import { listAll, type Item } from './listing.ts';
import { deletePath, type Created } from './registry.ts';
import { runPattern } from '../run-name.ts';
import type { TargetServer } from '../server.ts';
import { createSender, type Send } from '../wire/wire.ts';

export type Leftover = Created & {
  /** What it is called, where it has a name. */
  readonly name: string;
};

const nameOf = ({ text }: Item): string => /"(?:name|description)":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? '';

/** Nobody made it, and nobody can delete it; it goes with its organisation. */
const isSystems = ({ text }: Item): boolean => text.includes('"type":"system"');

/**
 * What is a run's, with the path that deletes it.
 * @param run only this run's; otherwise that of every run, also of one that is still going on.
 */
export const findLeftovers = async (
  contract: Contract,
  send: Send,
  token: string,
  run?: string,
): Promise<readonly Leftover[]> => {
  const isNamed = (text: string) => (run === undefined ? runPattern.test(text) : text.includes(`${run}-`));
  const own = new Set<string>();
  const orgsOf = (orgs: readonly Item[]): readonly Item[] => {
    const found = orgs.filter(({ text }) => isNamed(text));
    for (const { id } of found) own.add(id);
    return found;
  };
  const found = new Map<string, Leftover>();
  for (const { collection, items } of await listAll(contract, send, token, orgsOf))
    for (const item of items) {
      // What a probe made without a name is known by the organisation that it is in.
      const isOwn = isNamed(item.text) || (own.has(String(item.orgID)) && !isSystems(item));
      if (!isOwn) continue;
      const path = deletePath(contract, `${collection.path}/${item.id}`, item.orgID);
      found.set(path, { id: item.id, path, name: nameOf(item) });
    }
  return [...found.values()];
};

export type Swept = { readonly removed: readonly Leftover[]; readonly left: readonly Left[] };

export const removeLeftovers = async (found: readonly Leftover[], send: Send, token: string): Promise<Swept> => {
  const left = await cleanUp(found, send, token);
  return { removed: found.filter(({ path }) => !left.some((one) => one.path === path)), left };
};

export const sweep = async (server: TargetServer, contract: Contract, run?: string): Promise<Swept> => {
  const token = server.onboarding?.token ?? '';
  const { send, close } = createSender(server.url);
  try {
    return await removeLeftovers(await findLeftovers(contract, send, token, run), send, token);
  } finally {
    close();
  }
};
