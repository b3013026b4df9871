/** The plan of a full restore: all that the server holds goes, so that everything is proven before the first byte. */
import { dataWarnings, describe, sum, tombstoneProblem } from './describe-buckets.ts';
import type { PlannedBucket, PlanProblem, PlanWarning } from './plan.ts';
import { retentionOf, tooOld, liveGroups } from './retention.ts';
import type { ServerState } from './server-state.ts';
import type { SourceBucket } from './source.ts';
import type { LiftedRetention } from '../state/state.ts';
import type { Stores } from './stores.ts';
import type { TokenChoice } from './token-plan.ts';

export type FullPlan = {
  readonly buckets: readonly PlannedBucket[];
  /** Retention that waits until the data is in. */
  readonly lifted: readonly LiftedRetention[];
  readonly problems: readonly PlanProblem[];
  readonly warnings: readonly PlanWarning[];
};

export type FullPlanning = {
  readonly sources: readonly SourceBucket[];
  readonly stores: Stores;
  readonly token: TokenChoice;
  readonly server: ServerState & { readonly version: string };
  readonly resumes: boolean;
  readonly failOnTombstones: boolean | undefined;
  readonly now: number;
};

/** Data that grows too old while a long restore runs counts as too old. */
const soon = 24 * 3600 * 1000;

export function planFull(planning: FullPlanning): FullPlan {
  const { sources, failOnTombstones, now } = planning;
  const buckets = sources.map((source): PlannedBucket => {
    const { organizationName: toOrg, bucketName: toBucket } = source.bucket;
    return { ...describe(source, retentionOf(source.bucket), now), toOrg, toBucket, action: 'create' };
  });
  const lifted = sources.flatMap(({ bucket }) => {
    const retention = retentionOf(bucket);
    const groups = liveGroups(bucket).filter(({ shards }) => shards.length > 0);
    if (tooOld(groups, retention, now + soon).length === 0) return [];
    return [{ id: bucket.bucketID, org: bucket.organizationName, bucket: bucket.bucketName, retention }];
  });
  const tombstones = sum(buckets.map((bucket) => bucket.tombstones));
  return {
    ...{ buckets, lifted },
    problems: [...problemsOf(planning), ...tombstoneProblem(tombstones, failOnTombstones)],
    warnings: [...wipeWarnings(planning), ...dataWarnings(buckets, sources), ...storeWarnings(planning)],
  };
}

function problemsOf({ sources, stores, token, server }: FullPlanning): readonly PlanProblem[] {
  const { contents } = stores.kv;
  const unknown = sources.filter(({ shards }) => shards.some(({ id }) => !contents.shards.has(id)));
  const hashed = contents.tokens.some(({ storage }) => storage === 'sha256' || storage === 'sha512');
  return [
    ...unknown.map(({ bucket, run }) => ({
      code: 'metadata-invalid' as const,
      message: `${bucket.organizationName}/${bucket.bucketName} (backup ${run}) has shards that the metadata of ${stores.run} does not know: the folder holds backups that do not belong together. Restore that bucket in part, or keep the files of one backup alone in a folder`,
    })),
    ...(token.ok ? [] : [{ code: 'no-usable-token' as const, message: token.why }]),
    ...(hashed && /^2\.[0-7]\./.test(server.version)
      ? [
          {
            code: 'target-not-ready' as const,
            message: `the backup holds hashed tokens, which InfluxDB ${server.version} does not know: it needs 2.8 or newer`,
          },
        ]
      : []),
  ];
}

const wipeWarnings = ({ server, resumes }: FullPlanning): readonly PlanWarning[] =>
  resumes
    ? []
    : [
        {
          code: 'server-is-wiped',
          message: `the server loses all it holds, now ${server.orgs.size} organisations and ${server.buckets.length} buckets, with users, tokens, tasks and dashboards`,
        },
      ];

function storeWarnings({ sources, stores, token }: FullPlanning): readonly PlanWarning[] {
  const inBackup = new Set(sources.flatMap(({ shards }) => shards.map(({ id }) => id)));
  const empty = [...stores.kv.contents.shards].filter((id) => !inBackup.has(id)).length;
  return [
    ...(empty > 0
      ? [
          {
            code: 'data-left-out' as const,
            message: `${empty} shards that the metadata knows are not in the backup: they will be there, and empty`,
          },
        ]
      : []),
    ...(stores.sql
      ? []
      : [
          {
            code: 'no-sql' as const,
            message:
              'the backup has no SQL store: notebooks, annotations, remotes and replications stay those of the server',
          },
        ]),
    ...(token.ok && token.chosen.plan.storage === 'sha512'
      ? [
          {
            code: 'token-hash-variant' as const,
            message:
              'the token is kept as SHA-512: a server that hashes otherwise knows it only after a restart. If the restore stops there, restart influxd and run it again',
          },
        ]
      : []),
    {
      code: 'pause-writers',
      message: 'pause writers until the restore has ended: what they write meanwhile can be lost',
    },
    {
      code: 'restart-required',
      message: 'restart influxd afterwards: tasks do not run before, and some metrics stay at zero',
    },
  ];
}
