/** The plan of a partial restore: which bucket goes where, and what stands in its way. */
import type { Choice } from './choose-buckets.ts';
import { dataWarnings, describe, sum, tombstoneProblem } from './describe-buckets.ts';
import type { OnConflict, PartialRestore } from '../options.ts';
import type { PlannedBucket, PlanProblem, PlanWarning } from './plan.ts';
import { retentionOf, withSeconds } from './retention.ts';
import { bucketNamed, type ServerState } from './server-state.ts';
import type { SourceBucket } from './source.ts';
import type { BucketState, PartialState } from '../state/state.ts';

export type PartialPlan = {
  readonly buckets: readonly PlannedBucket[];
  /** What is to be done, in the order of `buckets` without those that are skipped. */
  readonly tasks: readonly PartialTask[];
  readonly problems: readonly PlanProblem[];
  readonly warnings: readonly PlanWarning[];
};

export type PartialTask = { readonly source: SourceBucket; readonly goal: BucketState };

export type PartialPlanning = {
  readonly restore: PartialRestore;
  readonly choices: readonly Choice[];
  readonly server: ServerState;
  readonly state: PartialState | undefined;
  readonly failOnTombstones: boolean | undefined;
  readonly now: number;
};

export function planPartial(planning: PartialPlanning): PartialPlan {
  const { restore, choices, server, failOnTombstones, now } = planning;
  const problems: PlanProblem[] = [];
  const buckets: PlannedBucket[] = [];
  const tasks: PartialTask[] = [];
  for (const choice of choices) {
    const { source, toOrg } = choice;
    const retention = withSeconds(retentionOf(source.bucket), choice.retentionSeconds);
    const base = { ...describe(source, retention, now), toOrg };
    const orgID = server.orgs.get(toOrg);
    problems.push(...bucketProblems(choice, orgID));
    const earlier = planning.state?.buckets.find((bucket) => bucket.org === toOrg && comesFrom(bucket, source));
    const target = earlier ? again(earlier) : targetOf(choice, orgID, planning);
    if ('problem' in target) problems.push(target.problem);
    const { toBucket, action, replaces } =
      'problem' in target ? { ...choice, action: 'create' as const, replaces: undefined } : target;
    buckets.push({ ...base, toBucket, action, ...(replaces && { replaces: shown(replaces, restore) }) });
    if (action === 'skip' || orgID === undefined) continue;
    const goal: BucketState = earlier ?? {
      ...{ org: toOrg, orgID, name: toBucket, temporaryName: temporary(toBucket, now), retention },
      from: { org: source.bucket.organizationName, bucket: source.bucket.bucketName, run: source.run },
      ...(replaces && { replaces }),
    };
    tasks.push({ source, goal });
  }
  const going = buckets.filter(({ action }) => action !== 'skip');
  problems.push(...tombstoneProblem(sum(going.map(({ tombstones }) => tombstones)), failOnTombstones));
  return {
    buckets,
    tasks,
    problems,
    warnings: [
      ...dataWarnings(
        going,
        tasks.map(({ source }) => source),
      ),
      ...standing(going),
    ],
  };
}

const comesFrom = ({ from }: BucketState, { bucket, run }: SourceBucket): boolean =>
  from.org === bucket.organizationName && from.bucket === bucket.bucketName && from.run === run;

/** The server makes a bucket of one retention policy, which every bucket of 2.x has. */
function bucketProblems({ source, toOrg }: Choice, orgID: string | undefined): readonly PlanProblem[] {
  const { organizationName, bucketName, retentionPolicies } = source.bucket;
  const missing = `there is no organisation ${toOrg} on the server, and a restore makes none: create it first, or name another to restore to`;
  return [
    ...(orgID === undefined ? [{ code: 'target-not-ready' as const, message: missing }] : []),
    ...(retentionPolicies.length === 1
      ? []
      : [
          {
            code: 'manifest-invalid' as const,
            message: `${organizationName}/${bucketName} has ${retentionPolicies.length} retention policies instead of 1`,
          },
        ]),
  ];
}

type Replaced = { readonly id: string; readonly keptAs: string };
type BucketTarget = {
  readonly toBucket: string;
  readonly action: PlannedBucket['action'];
  readonly replaces?: Replaced;
};

const again = ({ name, replaces }: BucketState): BucketTarget => ({
  toBucket: name,
  action: replaces ? 'replace' : 'create',
  ...(replaces && { replaces }),
});

const onTaken: Record<
  OnConflict,
  (
    choice: Choice,
    id: string,
    free: (name: string) => string,
    time: string,
  ) => BucketTarget | { readonly problem: PlanProblem }
> = {
  error: ({ toOrg, toBucket }) => ({
    problem: {
      code: 'conflict',
      message: `${toOrg} has a bucket ${toBucket} already: choose what is to happen (onConflict), or another name`,
    },
  }),
  skip: ({ toBucket }) => ({ toBucket, action: 'skip' }),
  rename: ({ toBucket }, _, free, time) => ({ toBucket: free(`${toBucket}.restored-${time}`), action: 'create' }),
  replace: ({ toBucket }, id, free, time) => ({
    ...{ toBucket, action: 'replace' },
    replaces: { id, keptAs: free(`${toBucket}.before-${time}`) },
  }),
};

function targetOf(choice: Choice, orgID: string | undefined, { restore, server, now }: PartialPlanning) {
  const { toBucket } = choice;
  const taken = orgID === undefined ? undefined : bucketNamed(server, orgID, toBucket);
  if (!taken) return { toBucket, action: 'create' as const };
  const free = (name: string): string => {
    const isTaken = (candidate: string): boolean => bucketNamed(server, taken.orgID, candidate) !== undefined;
    for (let n = 1; ; n += 1) {
      const candidate = n === 1 ? name : `${name}-${n}`;
      if (!isTaken(candidate)) return candidate;
    }
  };
  return onTaken[restore.onConflict ?? 'error'](choice, taken.id, free, compactTime(now));
}

const shown = ({ id, keptAs }: Replaced, { dropReplaced }: PartialRestore): NonNullable<PlannedBucket['replaces']> =>
  dropReplaced === true ? { id } : { id, keptAs };

/** `20261124T104500Z` */
const compactTime = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');

const temporary = (name: string, now: number): string =>
  `${name}.restoring-${compactTime(now)}-${Math.random().toString(36).slice(2, 8)}`;

const standing = (buckets: readonly PlannedBucket[]): readonly PlanWarning[] => [
  {
    code: 'pause-writers',
    message:
      'pause whatever writes to new times or makes buckets on this server until the buckets are made: InfluxDB can lose shards when its list of them is changed by two at once',
  },
  ...(buckets.some(({ action }) => action === 'replace')
    ? [
        {
          code: 'references-by-id' as const,
          message:
            'a replaced bucket gets a new id: tokens, DBRP mappings, labels, replications and tasks that name the old one go on with the old one, and are listed at the end',
        },
      ]
    : []),
];
