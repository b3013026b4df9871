/** What a backup holds, for people. */
import { visible } from '../../../contract-tests/report/visible.ts';
import type {
  InspectedBucket,
  InspectedDeletion,
  InspectedSet,
  InspectedTokens,
  Inspection,
} from '../../../src/backup/inspect/inspection.ts';
import { bytesText, counted } from './amounts.ts';
import { dayText, retentionText } from './time-text.ts';
import { tableText, type Column } from './table.ts';

const setLine = ({ run, serverVersion, startedAt, org, bucket }: InspectedSet): string => {
  const only = [
    ...(org === undefined ? [] : [`organisation ${org}`]),
    ...(bucket === undefined ? [] : [`bucket ${bucket}`]),
  ];
  const what =
    serverVersion === undefined
      ? 'made by `influx backup`: nothing in it was verified when it was taken'
      : `InfluxDB ${serverVersion}, ${dayText(startedAt)}, every shard verified`;
  return visible(`  ${run}  ${what}${only.length === 0 ? '' : `; only ${only.join(', ')}`}`);
};

const columns = (severalSets: boolean): readonly Column<InspectedBucket>[] => [
  { title: 'bucket', of: ({ org, bucket }) => `${org}/${bucket}` },
  { title: 'retention', of: ({ retentionSeconds }) => retentionText(retentionSeconds), align: 'right' },
  { title: 'shards', of: ({ shards }) => String(shards), align: 'right' },
  { title: 'from', of: ({ from }) => dayText(from) },
  { title: 'to', of: ({ to }) => dayText(to) },
  { title: 'on disk', of: ({ bytes }) => bytesText(bytes), align: 'right' },
  {
    title: 'tombstones',
    of: ({ tombstones }) => (tombstones === undefined ? '?' : String(tombstones)),
    align: 'right',
  },
  ...(severalSets ? [{ title: 'backup', of: ({ run }: InspectedBucket) => run }] : []),
];

const needs: Readonly<Record<InspectedTokens['plan'], string>> = {
  'in-backup':
    'a full restore needs no token from elsewhere: one of them is here in clear, so keep this folder as safe as the token',
  'must-be-known':
    'a full restore needs one of them from you: they are here as hashes only, which nobody can turn back',
  none: 'no full restore is possible: nobody could use the server after it',
};

const tokenLines = ({ tokens, inClear, operators, plan }: InspectedTokens): readonly string[] => [
  `tokens: ${tokens}, ${inClear} of them in clear; with all permissions and active: ${operators.length}`,
  ...operators.map(({ description, user, org, storage }) =>
    visible(
      `  ${description === '' ? 'without a description' : `"${description}"`}, of ${user} in ${org}, kept ${storage === 'clear' ? 'in clear' : `as ${storage}`}`,
    ),
  ),
  needs[plan],
];

const metadataLines = (metadata: Inspection['metadata']): readonly string[] => {
  if (metadata === undefined) return ['metadata: none, so buckets can be restored, but not the whole server'];
  const { holds, sql, run, tokens } = metadata;
  const kinds = Object.entries(holds).filter(([, count]) => count > 0);
  return [
    `metadata of the whole server, whatever was asked for (${run}): ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `remotes, replications, notebooks, annotations: ${sql ? 'in the SQL store here' : 'not here'}`,
    ...tokenLines(tokens),
  ];
};

const nanosecondsText = (time: bigint | undefined): string =>
  time === undefined ? 'any time' : new Date(Number(time / 1_000_000n)).toISOString();

const deletionLine = ({ bucket, shard, measurement, entries, from, to }: InspectedDeletion): string =>
  visible(
    `  ${bucket}, shard ${shard}: ${measurement}, ${nanosecondsText(from)} to ${nanosecondsText(to)}, ${counted(entries, 'series field')}`,
  );

export const inspectionText = ({ dir, sets, buckets, metadata, removed, deletions, bytes }: Inspection): string =>
  [
    `${dir}: ${counted(sets.length, 'backup')}, ${bytesText(bytes)} that a restore would read`,
    ...sets.map(setLine),
    '',
    tableText(columns(sets.length > 1), buckets),
    '',
    ...metadataLines(metadata),
    ...(removed.length === 0
      ? []
      : [`gone from the server before they could be fetched: shards ${removed.join(', ')}`]),
    ...(deletions.length === 0
      ? []
      : ['', 'deleted before the backup, and back after a restore:', ...deletions.map(deletionLine)]),
    ...(buckets.some(({ tombstones }) => tombstones === undefined)
      ? ['', '? is not known: `--scan` reads all shards for it']
      : []),
  ].join('\n');
