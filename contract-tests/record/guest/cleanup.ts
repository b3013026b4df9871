/** Removes what a run made, whatever happened: tokens first, then resources, then users, organisations last, each in reverse order. */
import type { Created } from './registry.ts';
import type { Send } from '../wire/wire.ts';

// Deleting an organisation leaves nine kinds of resources behind, and its tokens answer as if they were gone.
const ranks: readonly { readonly path: RegExp; readonly rank: number }[] = [
  { path: /\/authorizations\//, rank: 0 },
  { path: /\/users\//, rank: 2 },
  { path: /\/orgs\//, rank: 3 },
];

const rankOf = (path: string): number => ranks.find((entry) => entry.path.test(path))?.rank ?? 1;

export const cleanupOrder = (created: readonly Created[]): readonly Created[] =>
  [...created].reverse().sort((a, b) => rankOf(a.path) - rankOf(b.path));

/** What could not be removed, with the status of its answer; 0 where there was none. */
export type Left = { readonly path: string; readonly status: number };

/** One that gets no answer must not keep the others from being removed. */
export const cleanUp = async (created: readonly Created[], send: Send, token: string): Promise<readonly Left[]> => {
  const left: Left[] = [];
  for (const { path } of cleanupOrder(created)) {
    const headers = [['authorization', `Token ${token}`]] as const;
    const request = { method: 'DELETE', target: path, headers, bytes: new Uint8Array(0) };
    const status = await send(request).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 0 || (status >= 300 && status !== 404)) left.push({ path, status });
  }
  return left;
};
