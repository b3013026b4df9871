/** All that is known before a restore does anything: the backup, the server, what an earlier try left, and the plan. */
import { openBackupFolder, type BackupFolder } from '../../folder/backup-folder.ts';
import { chooseBuckets } from './choose-buckets.ts';
import type { FullRestore, PartialRestore, RestoreOptions } from '../options.ts';
import type { RestorePlan } from './plan.ts';
import { planFull, type FullPlan } from './plan-full.ts';
import { planPartial, type PartialPlan } from './plan-partial.ts';
import type { LookInto } from './look-into.ts';
import { preflight, serverOf, type Target } from './preflight.ts';
import { requestOf } from './request.ts';
import type { ShardReading } from '../send/scan-shard.ts';
import { sum } from './describe-buckets.ts';
import { readServerState, type ServerState } from './server-state.ts';
import { sourceBuckets, type SourceBucket } from './source.ts';
import type { FullState, PartialState, RestoreState } from '../state/state.ts';
import { readState, stateFileOf } from '../state/state-file.ts';
import { readStores, type Stores } from './stores.ts';
import { chooseToken, type ChosenToken } from './token-plan.ts';

type Common = {
  readonly options: RestoreOptions;
  readonly reading: ShardReading;
  readonly target: Target;
  readonly statePath: string;
  /** Of what was asked. */
  readonly request: string;
  readonly now: number;
  readonly plan: RestorePlan;
};

export type PreparedPartial = Common &
  PartialPlan & { readonly mode: 'partial'; readonly state: PartialState | undefined };

export type PreparedFull = Common &
  FullPlan & {
    readonly mode: 'full';
    readonly state: FullState | undefined;
    readonly stores: Stores;
    readonly sources: readonly SourceBucket[];
    /** Absent where the plan has a problem. */
    readonly token?: ChosenToken;
  };

export type Prepared = PreparedPartial | PreparedFull;

/** @throws BackupError what reading the folder and asking the server throws; `bad-option` */
export async function prepare(options: RestoreOptions, lookInto: LookInto): Promise<Prepared> {
  const { dir, signal, decode, restore } = options;
  const folder = await openBackupFolder(dir, { decode });
  const statePath = options.stateFile ?? stateFileOf(dir, options.url);
  const reading = { dir, signal, decode };
  const request = requestOf(folder, restore);
  const begun = {
    options,
    folder,
    reading,
    statePath,
    request,
    now: Date.now(),
    sources: sourceBuckets(folder),
    state: await readState(statePath),
  };
  return restore.mode === 'full' ? prepareFull(begun, restore, lookInto) : preparePartial(begun, restore, lookInto);
}

/** The wire is closed where nothing comes of it. */
async function lookedInto(
  target: Target,
  { options, reading }: Begun,
  sources: readonly SourceBucket[],
  lookInto: LookInto,
): Promise<readonly [read: readonly SourceBucket[], server: ServerState]> {
  const { signal, retries } = options;
  try {
    return await Promise.all([lookInto(sources, reading), readServerState({ wire: target.wire, signal, retries })]);
  } catch (error) {
    target.wire.close();
    throw error;
  }
}

type Begun = Omit<Common, 'target' | 'plan'> & {
  readonly folder: BackupFolder;
  readonly sources: readonly SourceBucket[];
  readonly state: RestoreState | undefined;
};

async function preparePartial(begun: Begun, restore: PartialRestore, lookInto: LookInto): Promise<PreparedPartial> {
  const { sources, options, ...common } = begun;
  const chosen = chooseBuckets(sources, restore);
  const target = await preflight(options, [options.token], options.signal);
  const state = begun.state?.mode === 'partial' && isOf(begun.state, begun) ? begun.state : undefined;
  const wanted = chosen.map(({ source }) => source);
  const [read, server] = await lookedInto(target, begun, wanted, lookInto);
  const choices = chosen.map((choice, i) => ({ ...choice, source: read[i] ?? choice.source }));
  const { failOnTombstones } = options;
  const partial = planPartial({ restore, choices, server, state, failOnTombstones, now: begun.now });
  return {
    mode: 'partial',
    options,
    ...common,
    ...partial,
    target,
    state,
    plan: planOf(begun, target, partial, state),
  };
}

async function prepareFull(begun: Begun, restore: FullRestore, lookInto: LookInto): Promise<PreparedFull> {
  const { folder, options, ...common } = begun;
  const state = begun.state?.mode === 'full' && isOf(begun.state, begun) ? begun.state : undefined;
  const stores = await readStores(folder, begun.reading);
  const token = chooseToken(stores.kv.contents, options.token, restore.operatorToken);
  const later = state && token.ok ? [token.chosen.reveal()] : [];
  const target = await preflight(options, [options.token, ...later], options.signal);
  const [sources, found] = await lookedInto(target, begun, begun.sources, lookInto);
  const server = { ...found, version: target.version };
  const { failOnTombstones } = options;
  const full = planFull({
    sources,
    stores,
    token,
    server,
    resumes: state !== undefined,
    failOnTombstones,
    now: begun.now,
  });
  const plan = { ...planOf(begun, target, full, state), ...(token.ok && { token: token.chosen.plan }) };
  return {
    mode: 'full',
    options,
    ...common,
    ...full,
    target,
    state,
    stores,
    sources,
    ...(token.ok && { token: token.chosen }),
    plan,
  };
}

function planOf(
  begun: Begun,
  target: Target,
  { buckets, problems, warnings }: Pick<PartialPlan, 'buckets' | 'problems' | 'warnings'>,
  state: RestoreState | undefined,
): RestorePlan {
  const going = buckets.filter(({ action }) => action !== 'skip');
  const other = begun.state && !state ? [unfinished(begun.state, begun.statePath)] : [];
  return {
    mode: begun.options.restore.mode,
    server: { url: serverOf(target.connection), version: target.version },
    buckets,
    shards: going.reduce((all, { shards }) => all + shards.length, 0),
    bytes: going.reduce((all, { bytes }) => all + bytes, 0),
    tombstones: sum(going.map(({ tombstones }) => tombstones)),
    resumes: state !== undefined,
    problems: [...other, ...problems],
    warnings,
  };
}

/** What one server has of a restore says nothing of another. */
const isOf = ({ request, server }: RestoreState, begun: Pick<Begun, 'request' | 'options'>): boolean =>
  request === begun.request && server === serverOf(begun.options);

const unfinished = ({ mode, startedAt, server }: RestoreState, path: string): RestorePlan['problems'][number] => ({
  code: 'target-not-ready',
  message: `a ${mode} restore of ${startedAt} into ${server} did not end (${path}): run it again as it was asked for, or undo it, before another one`,
});
