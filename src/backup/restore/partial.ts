/** A partial restore: everything goes in under temporary names, and gets its own once all of it is proven. */
import { BackupError } from '../errors.ts';
import type { BackupEvent } from '../events.ts';
import { openApi, type Api } from '../wire/api.ts';
import type { Wire } from '../wire/wire.ts';
import { changeBucket, deleteBucket, findBucket } from './buckets-api.ts';
import { returningData } from './plan/describe-buckets.ts';
import { makeBucket, requireKept } from './send/make-buckets.ts';
import type { PartialTask } from './plan/plan-partial.ts';
import type { PreparedPartial } from './plan/prepare.ts';
import { referencesTo, type Reference } from './references.ts';
import type { PartialResult, RestoredBucket } from './result.ts';
import { mayGoOn } from './send/may-go-on.ts';
import { sendAll, type SentAll } from './send/send-all.ts';
import type { ShardJob } from './send/send-shard.ts';
import type { BucketState, PartialState } from './state/state.ts';
import { createStateFile, type StateFile } from './state/state-file.ts';
import { undoPartial } from './state/undo-partial.ts';

type Tell = (event: BackupEvent) => void;

type Work = {
  readonly prepared: PreparedPartial;
  readonly api: Api;
  readonly wire: Wire;
  readonly file: StateFile<PartialState>;
  readonly tell: Tell;
  readonly signal: AbortSignal;
};

export async function restorePartial(prepared: PreparedPartial, tell: Tell): Promise<PartialResult> {
  const { options, target, statePath } = prepared;
  const { wire } = target;
  const file = await createStateFile(statePath, prepared.state ?? firstState(prepared));
  const signal = options.signal ?? new AbortController().signal;
  const work: Work = { prepared, api: target.api, wire, file, tell, signal };
  try {
    await makeBuckets(work);
    const sent = await sendShards(work);
    await requireKept(wire, unfinished(work), signal);
    const buckets = await giveNames(work);
    await file.remove();
    return resultOf(prepared, buckets, sent);
  } catch (error) {
    if (mayGoOn(error)) await file.flush();
    else await leaveClean(work);
    throw error;
  }
}

const firstState = ({ request, now, tasks, plan }: PreparedPartial): PartialState => ({
  ...{ formatVersion: 1, mode: 'partial', server: plan.server.url, request, verified: [] },
  startedAt: new Date(now).toISOString(),
  buckets: tasks.map(({ goal }) => goal),
});

/** As they are now: the state moves on while the plan does not. */
const goalOf = ({ file }: Work, { goal }: PartialTask): BucketState =>
  file.state.buckets.find(({ temporaryName }) => temporaryName === goal.temporaryName) ?? goal;

const unfinished = ({ file }: Work): readonly BucketState[] => file.state.buckets.filter(({ done }) => done !== true);

const change = (file: StateFile<PartialState>, goal: BucketState, by: Partial<BucketState>): Promise<void> =>
  file.update((state) => ({
    ...state,
    buckets: state.buckets.map((bucket) =>
      bucket.temporaryName === goal.temporaryName ? { ...bucket, ...by } : bucket,
    ),
  }));

/** What was proven of a bucket that is gone says nothing of the one in its place, whose shards may have the same ids. */
const changeToEmpty = async (
  file: StateFile<PartialState>,
  goal: BucketState,
  made: Required<Pick<BucketState, 'id' | 'shards'>>,
): Promise<void> => {
  const ids = new Set([...(goal.shards ?? []), ...made.shards].map(([, target]) => target));
  const written = file.update((state) => ({ ...state, verified: state.verified.filter((id) => !ids.has(id)) }));
  await Promise.all([written, change(file, goal, made)]); // both are in the state before either is on disk
};

async function makeBuckets(work: Work): Promise<void> {
  const { prepared, api, wire, file, tell, signal } = work;
  tell({ type: 'phase', phase: 'buckets' });
  for (const task of prepared.tasks) {
    const goal = goalOf(work, task);
    if (goal.done === true) continue;
    const found = goal.id === undefined ? undefined : await findBucket(api, goal.id);
    if (found?.name === goal.temporaryName) continue;
    if (found?.name === goal.name) {
      await change(file, goal, { done: true }); // its name and its retention came in one call, whose answer was lost
      continue;
    }
    const { retries } = prepared.options;
    const { id, shards } = await makeBucket(prepared.target, task.source, goal, { retries, signal });
    await changeToEmpty(file, goal, { id, shards: [...shards] });
    signal.throwIfAborted();
  }
  await requireKept(wire, unfinished(work), signal);
}

function sendShards(work: Work): Promise<SentAll> {
  const { prepared, wire, file, tell } = work;
  const jobs = prepared.tasks.flatMap((task): readonly ShardJob[] => {
    const { shards = [], name: bucket, done } = goalOf(work, task);
    const targets = new Map(shards);
    if (done === true) return [];
    return task.source.shards.map((shard) => {
      const target = targets.get(shard.id);
      if (target === undefined)
        throw new BackupError('metadata-changed', `shard ${shard.id} has no place on the server`, { shard: shard.id });
      return { shard, target, bucket };
    });
  });
  return sendAll(jobs, {
    ...{ wire, tell, reading: prepared.reading, options: prepared.options, verified: file.state.verified },
    ...{ mayGrow: false, mustBeEmpty: false },
    onVerified: (target) => file.update((state) => ({ ...state, verified: [...state.verified, target] })),
  });
}

/** Name and retention come in one call. The old bucket moves away first, and is written down before it does. */
async function giveNames(work: Work): Promise<readonly RestoredBucket[]> {
  const { prepared, api, file, tell, signal } = work;
  const references = new Map<string, readonly Reference[]>(); // asked for before, so that a failure changes nothing
  for (const { replaces, orgID } of file.state.buckets)
    if (replaces) references.set(replaces.id, await referencesTo(api, replaces.id, orgID));
  tell({ type: 'phase', phase: 'rename' });
  for (const goal of unfinished(work)) {
    signal.throwIfAborted();
    const { id = '', name, retention, replaces } = goal;
    if (replaces && (await findBucket(api, replaces.id))?.name === name) {
      await change(file, goal, { replaces: { ...replaces, moved: true } });
      await changeBucket(api, replaces.id, { name: replaces.keptAs });
    }
    await changeBucket(api, id, { name, retention });
    await change(file, goal, { done: true });
  }
  const { restore } = prepared.options;
  const drop = restore.mode === 'partial' && restore.dropReplaced === true;
  if (drop)
    for (const { replaces } of file.state.buckets)
      if (replaces && (await findBucket(api, replaces.id))?.name === replaces.keptAs)
        await deleteBucket(api, replaces.id);
  return prepared.tasks.map((task) => described(goalOf(work, task), references, drop));
}

function described(
  { org, name: bucket, id = '', from, shards = [], replaces }: BucketState,
  references: ReadonlyMap<string, readonly Reference[]>,
  dropped: boolean,
): RestoredBucket {
  const base = { org, bucket, id, from: { org: from.org, bucket: from.bucket }, shards: shards.length };
  if (!replaces) return base;
  const keptAs = dropped ? {} : { keptAs: replaces.keptAs };
  return { ...base, replaced: { id: replaces.id, ...keptAs, references: references.get(replaces.id) ?? [] } };
}

/** Also after an abort, whose signal would end this too. What fails here is in the state file, for the next try. */
async function leaveClean({ prepared, file, tell }: Work): Promise<void> {
  tell({ type: 'phase', phase: 'cleanup' });
  const api = openApi(prepared.target.connection, AbortSignal.timeout(30_000));
  try {
    const { stay } = await undoPartial(api, file.state);
    await file.remove();
    if (stay.length > 0)
      tell({
        ...{ type: 'notice', level: 'warning', code: 'restored-in-part' },
        message: `${stay.join(', ')}: restored to the end, and there to stay. Run it again for the others, and let it skip what is there`,
      });
  } catch (error) {
    tell({
      ...{ type: 'notice', level: 'warning', code: 'not-cleaned-up' },
      message: `the temporary buckets are still there (${String(error)}): run the restore again, or undo it`,
    });
  }
}

function resultOf(
  { plan, buckets: planned }: PreparedPartial,
  buckets: readonly RestoredBucket[],
  sent: SentAll,
): PartialResult {
  const tombstones = plan.tombstones ?? sent.tombstones;
  const told = plan.tombstones === undefined && tombstones > 0 ? [returningData(tombstones)] : [];
  return {
    ...{
      mode: 'partial',
      server: plan.server,
      buckets,
      shards: plan.shards,
      kept: sent.kept,
      bytes: sent.bytes,
      tombstones,
    },
    deletedDataReturns: tombstones > 0,
    warnings: [...plan.warnings, ...told],
    restartRequired: false,
    skipped: planned
      .filter(({ action }) => action === 'skip')
      .map(({ toOrg, toBucket }) => ({ org: toOrg, bucket: toBucket })),
  };
}
