/** A full restore: the stores first, and nothing more before the token of afterwards is proven. */
import type { BackupEvent } from '../events.ts';
import { BackupError } from '../errors.ts';
import { openApi, type Api } from '../wire/api.ts';
import { openWire, type Wire } from '../wire/wire.ts';
import { ask, isOperator } from './plan/ask.ts';
import { changeBucket, findBucket } from './buckets-api.ts';
import type { PreparedFull } from './plan/prepare.ts';
import type { FullResult, RestoredBucket } from './result.ts';
import { requireMetadata } from './send/require-metadata.ts';
import { sendAll, type SentAll } from './send/send-all.ts';
import type { ShardJob } from './send/send-shard.ts';
import { sendKv, sendSql } from './send/send-stores.ts';
import type { FullState } from './state/state.ts';
import { createStateFile, type StateFile } from './state/state-file.ts';
import type { ChosenToken } from './plan/token-plan.ts';

type Tell = (event: BackupEvent) => void;

type Work = {
  readonly prepared: PreparedFull;
  readonly token: ChosenToken;
  readonly file: StateFile<FullState>;
  readonly tell: Tell;
};

export async function restoreFull(prepared: PreparedFull, tell: Tell): Promise<FullResult> {
  const { token, statePath } = prepared;
  if (!token) throw new BackupError('no-usable-token', 'no token would hold after the restore');
  const file = await createStateFile(statePath, prepared.state ?? firstState(prepared));
  const work: Work = { prepared, token, file, tell };
  try {
    return await brought(work);
  } catch (error) {
    await file.flush();
    if (has(file, 'kv') && !isAnotherServer(error)) tell(unfinished(prepared, file.state));
    throw error;
  }
}

/** One that never took this metadata has lost nothing. */
const isAnotherServer = (error: unknown): boolean => error instanceof BackupError && error.code === 'conflict';

async function brought(work: Work): Promise<FullResult> {
  const { prepared, token, file, tell } = work;
  const resumes = has(file, 'kv');
  await bringKv(work);
  const connection = { ...prepared.options, token: token.reveal() };
  const wire = openWire(connection);
  try {
    await requireToken(work, wire);
    const { signal, retries } = prepared.options;
    if (resumes) await requireMetadata({ wire, signal, retries }, prepared.sources, prepared.statePath);
    await bringSql(work, wire);
    const api = openApi(connection, signal);
    await lift(work, api);
    const sent = await sendShards(work, wire, resumes);
    await putBack(api, file.state.lifted, tell);
    await file.remove();
    return resultOf(work, sent);
  } finally {
    wire.close();
  }
}

const unfinished = ({ statePath }: PreparedFull, { lifted }: FullState): BackupEvent => ({
  ...{ type: 'notice', level: 'warning', code: 'unfinished' },
  message: `what the server held is gone, and the backup is not all there: run the same restore again, and it goes on (${statePath})${
    lifted.length === 0 ? '' : `. The retention of ${lifted.length} buckets is lifted meanwhile; undoing puts it back`
  }`,
});

const firstState = ({ request, now, plan, lifted }: PreparedFull): FullState => ({
  ...{ formatVersion: 1, mode: 'full', server: plan.server.url, request, verified: [], stores: [], lifted },
  startedAt: new Date(now).toISOString(),
});

const has = (file: StateFile<FullState>, store: 'kv' | 'sql'): boolean => file.state.stores.includes(store);

const note = (file: StateFile<FullState>, store: 'kv' | 'sql'): Promise<void> =>
  file.update((state) => ({ ...state, stores: [...state.stores, store] }));

async function bringKv({ prepared, token, file, tell }: Work): Promise<void> {
  if (has(file, 'kv')) return;
  tell({ type: 'phase', phase: 'kv' });
  await sendKv(prepared, token);
  await note(file, 'kv');
}

/** @throws BackupError `no-usable-token`: nothing more must be sent by a token that ends half-way */
async function requireToken({ token, prepared }: Work, wire: Wire): Promise<void> {
  const { signal, retries } = prepared.options;
  const asking = { wire, signal, retries };
  if (await isOperator(asking)) {
    await ask(asking, '/api/v2/me');
    return;
  }
  throw new BackupError(
    'no-usable-token',
    `the server has taken the metadata, but does not know the token ${token.plan.id} of the backup yet: restart influxd, then run the restore again with that token, and it goes on (${prepared.statePath})`,
  );
}

async function bringSql({ prepared, file, tell }: Work, wire: Wire): Promise<void> {
  if (!prepared.stores.sql || has(file, 'sql')) return;
  tell({ type: 'phase', phase: 'sql' });
  await sendSql(prepared, prepared.stores.sql.file, wire);
  await note(file, 'sql');
}

/** What they keep is in the state file already. */
async function lift({ file }: Work, api: Api): Promise<void> {
  for (const { id, retention } of file.state.lifted)
    if (await findBucket(api, id)) await changeBucket(api, id, { retention: { ...retention, seconds: 0 } });
}

export async function putBack(
  api: Api,
  lifted: FullState['lifted'],
  tell: Tell = () => undefined,
): Promise<readonly string[]> {
  if (lifted.length > 0) tell({ type: 'phase', phase: 'retention' });
  const done: string[] = [];
  for (const { id, org, bucket, retention } of lifted) {
    if (!(await findBucket(api, id))) continue;
    await changeBucket(api, id, { retention });
    done.push(`${org}/${bucket}`);
  }
  return done;
}

/** The metadata has made each shard anew: only what came in a try before, or from a writer, can be in one. */
function sendShards({ prepared, file, tell }: Work, wire: Wire, resumes: boolean): Promise<SentAll> {
  const { sources, reading, options } = prepared;
  const jobs = sources.flatMap(({ bucket, shards }): readonly ShardJob[] =>
    shards.map((shard) => ({ shard, target: shard.id, bucket: bucket.bucketName })),
  );
  return sendAll(jobs, {
    ...{ wire, reading, options, tell, verified: file.state.verified },
    ...{ mayGrow: true, mustBeEmpty: !resumes },
    onVerified: (target) => file.update((state) => ({ ...state, verified: [...state.verified, target] })),
  });
}

function resultOf({ prepared, token }: Work, sent: SentAll): FullResult {
  const { plan, sources } = prepared;
  const tombstones = plan.tombstones ?? sent.tombstones;
  return {
    ...{ mode: 'full', server: plan.server, shards: plan.shards, kept: sent.kept, bytes: sent.bytes, tombstones },
    buckets: sources.map(({ bucket, shards }): RestoredBucket => ({
      ...{ org: bucket.organizationName, bucket: bucket.bucketName, id: bucket.bucketID, shards: shards.length },
      from: { org: bucket.organizationName, bucket: bucket.bucketName },
    })),
    deletedDataReturns: tombstones > 0,
    warnings: plan.warnings,
    restartRequired: true,
    token: { ...token.plan, reveal: token.reveal },
  };
}
