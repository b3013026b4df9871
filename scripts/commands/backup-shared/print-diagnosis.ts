/** A diagnosis for people. */
import { visible } from '../../../contract-tests/report/visible.ts';
import type { BucketOutlook, Diagnosis, DocsDifference, ShardLook } from '../../../src/backup/doctor/diagnosis.ts';
import { bytesText, counted } from './amounts.ts';
import { dayText, retentionText } from './time-text.ts';
import { tableText, type Column } from './table.ts';

const loss = ({ expired, losesFrom }: BucketOutlook): string =>
  [
    ...(expired.length > 0 ? [`${counted(expired.length, 'shard')} now`] : []),
    ...(losesFrom === undefined ? [] : [`more from ${dayText(losesFrom)}`]),
  ].join(', ');

const bucketColumns: readonly Column<BucketOutlook>[] = [
  { title: 'bucket', of: ({ org, bucket }) => `${org}/${bucket}` },
  { title: 'retention', of: ({ retentionSeconds }) => retentionText(retentionSeconds), align: 'right' },
  { title: 'shards', of: ({ shards }) => String(shards), align: 'right' },
  { title: 'from', of: ({ from }) => dayText(from) },
  { title: 'to', of: ({ to }) => dayText(to) },
  { title: 'a restore loses', of: loss },
];

const counts = (shards: readonly ShardLook[]): string => {
  const of = (kind: ShardLook['tombstones']): readonly ShardLook[] =>
    shards.filter(({ tombstones }) => tombstones === kind);
  const unseen = of('not-looked-at');
  const bytes = unseen.reduce((sum, shard) => sum + (shard.bytes ?? 0), 0);
  return [
    `${counted(shards.length, 'shard')}: ${of('none').length} without deleted points, ${of('some').length} with`,
    ...(unseen.length === 0 ? [] : [`${unseen.length} not looked at${bytes === 0 ? '' : ` (${bytesText(bytes)})`}`]),
    ...(of('gone').length === 0 ? [] : [`${of('gone').length} gone meanwhile`]),
  ].join(', ');
};

const source = ({ how, on }: DocsDifference, version: string): string =>
  how === 'asked'
    ? 'asked just now'
    : `measured on ${on.join(', ')}${on.includes(version) ? '' : ', not known of this version'}`;

const difference = (one: DocsDifference, version: string): string =>
  [
    `  ${one.operation}`,
    `    docs    ${one.docs ?? 'silent'}`,
    `    server  ${visible(one.server)}  (${source(one, version)})`,
  ].join('\n');

const tokens = { hashed: 'stored hashed', clear: 'stored in clear', unknown: 'this token may not see how' } as const;

export const diagnosisText = ({ url, server, token, docs, buckets, shards, remarks, tookMs }: Diagnosis): string =>
  [
    `${visible(url)}: InfluxDB ${visible(server.version || 'of unknown version')}, ${server.ready ? 'ready' : 'not ready'}`,
    `tokens: ${tokens[server.tokens]}; this one ${token.canBackUp ? 'may back up and restore' : 'may neither back up nor restore'}`,
    ...(buckets.length === 0 ? [] : ['', tableText(bucketColumns, buckets), '', counts(shards)]),
    ...(docs.length === 0
      ? []
      : ['', 'Where the docs do not hold:', ...docs.map((one) => difference(one, server.version))]),
    '',
    ...remarks.map(({ level, message }) => `${level === 'warning' ? 'warning: ' : ''}${visible(message)}`),
    `looked for ${(tookMs / 1000).toFixed(1)} s; no data was changed, but of a shard that was looked at the server wrote to disk what it had in memory`,
  ].join('\n');
