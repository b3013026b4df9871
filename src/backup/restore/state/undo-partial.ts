/** Takes back what a partial restore that did not end has left on the server. */
import type { Api } from '../../wire/api.ts';
import { changeBucket, deleteBucket, findBucket, findBucketByName } from '../buckets-api.ts';
import type { UndoResult } from '../result.ts';
import type { BucketState, PartialState } from './state.ts';

/** A bucket that has its name already is whole, and stays. */
export async function undoPartial(api: Api, { server, buckets }: PartialState): Promise<UndoResult> {
  const open = buckets.filter(({ done }) => done !== true);
  const removed: string[] = [];
  const renamedBack: string[] = [];
  const stay = buckets.filter(({ done }) => done === true).map(({ name }) => name);
  for (const goal of open) {
    const outcome = await undoBucket(api, goal);
    if (outcome === 'removed') removed.push(goal.temporaryName);
    if (outcome === 'stays') stay.push(goal.name);
    else if (await moveBack(api, goal)) renamedBack.push(goal.name);
  }
  return { server, removed, renamedBack, retention: [], stay };
}

/** Found by its temporary name alone, whatever the id says: under another name it is not ours to delete. */
async function undoBucket(
  api: Api,
  { orgID, temporaryName, name, id }: BucketState,
): Promise<'removed' | 'gone' | 'stays'> {
  const temporary = await findBucketByName(api, orgID, temporaryName);
  if (temporary) {
    await deleteBucket(api, temporary.id);
    return 'removed';
  }
  const now = id === undefined ? undefined : await findBucket(api, id);
  return now?.name === name ? 'stays' : 'gone'; // renamed by the last call before the end
}

async function moveBack(api: Api, { orgID, name, replaces }: BucketState): Promise<boolean> {
  if (replaces?.moved !== true) return false;
  const old = await findBucket(api, replaces.id);
  if (old?.name !== replaces.keptAs || (await findBucketByName(api, orgID, name))) return false;
  await changeBucket(api, replaces.id, { name });
  return true;
}
