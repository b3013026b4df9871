/** From facts to what a person should know, worst first. */
import type { BucketOutlook, Diagnosis, Remark, ShardLook } from './diagnosis.ts';

type Facts = Omit<Diagnosis, 'remarks' | 'url' | 'tookMs'> & {
  /** Why the metadata could not be read, or not in time. */
  readonly metadataMissing?: string;
  /** `org/bucket` of buckets that the server lists and a backup would not hold. */
  readonly notInBackup: readonly string[];
};

const info = (code: Remark['code'], message: string): Remark => ({ code, level: 'info', message });
const warning = (code: Remark['code'], message: string): Remark => ({ code, level: 'warning', message });

const list = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;

const nameOf = ({ org, bucket }: BucketOutlook): string => `${org}/${bucket}`;

const expiredRemarks = (buckets: readonly BucketOutlook[]): readonly Remark[] =>
  buckets
    .filter(({ expired }) => expired.length > 0)
    .map((bucket) =>
      warning(
        'data-past-retention',
        `${nameOf(bucket)}: shards ${list(bucket.expired)} are past the retention, so the server deletes them soon, here and after a restore`,
      ),
    );

const tombstoneRemarks = (shards: readonly ShardLook[]): readonly Remark[] => {
  const some = shards.filter(({ tombstones }) => tombstones === 'some');
  const unseen = shards.filter(({ tombstones }) => tombstones === 'not-looked-at');
  const [late, refused] = [
    unseen.filter(({ why }) => why === undefined),
    unseen.filter(({ why }) => why !== undefined),
  ];
  const names = [...new Set(some.map(({ bucket }) => bucket))];
  return [
    ...(some.length === 0
      ? []
      : [
          warning(
            'deleted-data-returns',
            `shards ${list(some.map(({ shard }) => shard))} (${list(names)}) hold deleted points that a restore brings back; back up again once the server has compacted them, or delete again after a restore`,
          ),
        ]),
    ...(late.length === 0
      ? []
      : [
          info(
            'shards-not-looked-at',
            `${late.length} of ${shards.length} shards were not looked at for deleted points: that takes their download, and the time was over; a backup counts them`,
          ),
        ]),
    ...refused.map(({ shard, why = '' }) =>
      info('shards-not-looked-at', `shard ${shard} could not be looked at for deleted points: ${why}`),
    ),
  ];
};

const writeTimeoutRemarks = ({ writeTimeoutSeconds = 0 }: Facts['server']): readonly Remark[] =>
  writeTimeoutSeconds === 0
    ? []
    : [
        warning(
          'download-is-cut-off',
          `the server ends every download after ${writeTimeoutSeconds} s (its http-write-timeout), so a shard that takes longer cannot be backed up; set it to 0`,
        ),
      ];

const tokenRemarks = ({ token, server }: Facts): readonly Remark[] => [
  ...(token.canBackUp
    ? []
    : [
        warning(
          'token-cannot-back-up',
          `this token may not back up or restore, and one with all access to an organisation would not do either: ${token.why ?? 'no reason given'}`,
        ),
      ]),
  ...(server.tokens === 'hashed'
    ? [
        info(
          'tokens-are-hashed',
          'tokens are stored hashed: no backup holds one in clear, so keep an operator token of this server beside its backups',
        ),
      ]
    : []),
];

export const remarksOn = (facts: Facts): readonly Remark[] => {
  const { server, token, docs, buckets, shards, metadataMissing, notInBackup } = facts;
  const all: readonly Remark[] = [
    ...(server.ready ? [] : [warning('not-ready', 'the server does not take work yet')]),
    ...tokenRemarks(facts),
    ...writeTimeoutRemarks(server),
    ...(metadataMissing === undefined || !token.canBackUp
      ? []
      : [warning('metadata-not-read', `buckets and shards were not looked at: ${metadataMissing}`)]),
    ...(notInBackup.length === 0
      ? []
      : [warning('not-in-backup', `${list(notInBackup)}: the server leaves this out of its own metadata backup`)]),
    ...expiredRemarks(buckets),
    ...tombstoneRemarks(shards),
    ...(docs.length === 0
      ? []
      : [info('docs-differ', `the docs are not right about this server in ${docs.length} places`)]),
  ];
  return all.toSorted((one, other) => Number(other.level === 'warning') - Number(one.level === 'warning'));
};
