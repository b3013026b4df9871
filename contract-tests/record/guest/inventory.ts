/** What a server holds, as a set: equal before and after a run, it was a good guest. */
import type { Contract } from '../../check.ts';
import { listAll } from './listing.ts';
import type { TargetServer } from '../server.ts';
import { createSender } from '../wire/wire.ts';

/** Collection and id of everything in instance-wide lists and in every organisation, in a stable order. */
export const inventory = async (server: TargetServer, contract: Contract): Promise<readonly string[]> => {
  const { send, close } = createSender(server.url);
  try {
    const all = await listAll(contract, send, server.onboarding?.token ?? '', (orgs) => orgs);
    return [
      ...new Set(all.flatMap(({ collection, items }) => items.map(({ id }) => `${collection.path} ${id}`))),
    ].sort();
  } finally {
    close();
  }
};
