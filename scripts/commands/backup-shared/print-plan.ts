/** What a restore would do, for people. */
import { visible } from '../../../contract-tests/report/visible.ts';
import type { PlannedBucket, RestorePlan } from '../../../src/backup/restore/plan/plan.ts';
import { bytesText, counted } from './amounts.ts';
import { dayText, retentionText } from './time-text.ts';
import { tableText, type Column } from './table.ts';

const target = ({ toOrg, toBucket }: PlannedBucket): string => `${toOrg}/${toBucket}`;

const actionText = ({ action, replaces }: PlannedBucket): string => {
  if (action !== 'replace') return action;
  return replaces?.keptAs === undefined
    ? 'replace, the old one goes'
    : `replace, the old one is kept as ${replaces.keptAs}`;
};

const columns: readonly Column<PlannedBucket>[] = [
  { title: 'bucket', of: ({ org, bucket }) => `${org}/${bucket}` },
  { title: 'becomes', of: target },
  { title: 'shards', of: ({ shards }) => String(shards.length), align: 'right' },
  { title: 'size', of: ({ bytes }) => bytesText(bytes), align: 'right' },
  { title: 'from', of: ({ from }) => dayText(from) },
  { title: 'to', of: ({ to }) => dayText(to) },
  { title: 'retention', of: ({ retention }) => retentionText(retention.seconds), align: 'right' },
  { title: 'too old', of: ({ tooOld }) => String(tooOld), align: 'right' },
  {
    title: 'tombstones',
    of: ({ tombstones }) => (tombstones === undefined ? '?' : String(tombstones)),
    align: 'right',
  },
  { title: 'what', of: actionText },
];

const tokens = {
  given: 'the operator token given',
  same: 'the token of this connection, which the backup holds too',
  backup: 'one that the backup holds in clear',
} as const;

export const planText = ({
  mode,
  server,
  buckets,
  shards,
  bytes,
  token,
  resumes,
  problems,
  warnings,
}: RestorePlan): string =>
  [
    `${visible(server.url)}, InfluxDB ${visible(server.version)}: ${mode === 'full' ? 'everything is replaced' : 'buckets are added'}`,
    ...(resumes ? ['an earlier restore did not end: this one goes on with it'] : []),
    '',
    tableText(columns, buckets),
    '',
    `${counted(buckets.length, 'bucket')}, ${counted(shards, 'shard')}, ${bytesText(bytes)}`,
    ...(token === undefined
      ? []
      : [
          visible(
            `after it holds: ${tokens[token.source]} ("${token.description}", id ${token.id}, kept ${token.storage === 'clear' ? 'in clear' : `as ${token.storage}`})`,
          ),
        ]),
    ...warnings.map(({ message }) => `warning: ${visible(message)}`),
    ...problems.map(({ message }) => `cannot begin: ${visible(message)}`),
  ].join('\n');
