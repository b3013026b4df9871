/** All shards, several at once: what an earlier try has is proven, the rest is fetched. */
import { BackupError } from '../errors.ts';
import type { VerifiedShard } from '../folder/inventory.ts';
import type { ShardId } from '../folder/manifest.ts';
import type { Base } from './base.ts';
import type { Draft } from './draft.ts';
import { inParallel } from '../in-parallel.ts';
import { isIntact } from './intact.ts';
import type { ShardTask } from './selection.ts';
import type { Site } from './site.ts';
import { createSlots, type Slots } from './slots.ts';
import { takeShard } from './take-shard.ts';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

export type ShardsTaken = { readonly kept: number; readonly linked: number };

type Work = {
  readonly draft: Draft;
  readonly parallel: number;
  readonly base: Base | undefined;
  /** The draft has this shard, or knows that it is gone. Resolves when that is written; `false` where it cannot be. */
  readonly note: (id: ShardId) => Promise<boolean>;
};

type Outcome = 'kept' | 'linked' | 'stored' | 'removed';

/** As many as are fetched may be on their way to disk beside them. */
const storingToo = 2;

/**
 * A shard that is not as it should be does not keep the others from being fetched: they are there for the next try.
 * @throws BackupError of the first shard that failed
 */
export async function takeShards(tasks: readonly ShardTask[], site: Site, work: Work): Promise<ShardsTaken> {
  const failures: BackupError[] = [];
  const slots = createSlots(work.parallel);
  const noted: Promise<void>[] = [];
  let kept = 0;
  let linked = 0;
  await inParallel(tasks, work.parallel * storingToo, site.signal, async (task, signal) => {
    try {
      const outcome = await dealWith(task, { ...site, signal }, work, slots);
      if (outcome === 'linked' || outcome === 'stored') noted.push(tellOnceNoted(task, site, work));
      if (outcome === 'kept') kept += 1;
      if (outcome === 'linked') linked += 1;
    } catch (error) {
      if (!(error instanceof BackupError) || error.kind !== 'data') throw error;
      failures.push(error);
    }
  });
  await Promise.all(noted);
  const [first] = failures;
  if (first && failures.length > 1) throw together(first, failures);
  if (first) throw first;
  return { kept, linked };
}

/** What is told as proven is not fetched again, even where this process is killed in the next moment. */
async function tellOnceNoted({ id: shard }: ShardTask, { tell }: Site, { note }: Work): Promise<void> {
  if (await note(shard)) tell({ type: 'shard-verified', shard, kept: false });
}

async function dealWith(task: ShardTask, site: Site, work: Work, slots: Slots): Promise<Outcome> {
  const { draft, base, note } = work;
  const { id: shard, bucket } = task;
  const { tell } = site;
  if (draft.removed.has(shard)) return 'removed';
  if (await hasIntact(draft.shards.get(shard), task, site)) {
    tell({ type: 'shard-verified', shard, kept: true });
    return 'kept';
  }
  await forget(draft, shard, site.dir);
  const taken = await takeShard(task, site, slots);
  if (!taken) {
    draft.removed.add(shard);
    void note(shard);
    tell({ type: 'shard-removed', shard, bucket });
    return 'removed';
  }
  const isLink = (await base?.link(taken)) ?? false;
  draft.shards.set(shard, taken);
  tell({ type: 'shard-done', shard, bytes: taken.tarSize });
  return isLink ? 'linked' : 'stored';
}

/** Lets go of what an earlier try had of shards that are not asked for any more. */
export async function forgetOthers(draft: Draft, tasks: readonly ShardTask[], dir: string): Promise<void> {
  const wanted = new Set(tasks.map(({ id }) => id));
  for (const id of [...draft.shards.keys()]) if (!wanted.has(id)) await forget(draft, id, dir);
}

async function forget({ shards }: Draft, id: ShardId, dir: string): Promise<void> {
  const stored = shards.get(id);
  if (!stored) return;
  await rm(join(dir, stored.fileName), { force: true });
  shards.delete(id);
}

const hasIntact = async (stored: VerifiedShard | undefined, { bucketID }: ShardTask, { dir, signal }: Site) =>
  stored?.bucketID === bucketID && (await isIntact(dir, stored, signal));

function together(first: BackupError, failures: readonly BackupError[]): BackupError {
  const lines = failures.map(({ message }) => `  ${message}`).join('\n');
  return new BackupError(first.code, `${failures.length} shards are not as they should be:\n${lines}`, {
    ...first.place,
    cause: first,
  });
}
