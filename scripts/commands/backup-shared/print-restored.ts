/** What a restore did, for people. */
import { visible } from '../../../contract-tests/report/visible.ts';
import type { RestoredBucket, RestoreResult, UndoResult } from '../../../src/backup/restore/result.ts';
import { bytesText, counted } from './amounts.ts';

const bucketLine = ({ org, bucket, from, shards, replaced }: RestoredBucket): string => {
  const origin = from.org === org && from.bucket === bucket ? '' : `, as ${from.org}/${from.bucket} in the backup`;
  const old =
    replaced === undefined
      ? ''
      : replaced.keptAs === undefined
        ? '; the one that had the name is deleted'
        : `; the one that had the name is ${replaced.keptAs} now`;
  return `  ${org}/${bucket}: ${counted(shards, 'shard')}${origin}${old}`;
};

/** What named the replaced bucket by its id still does: it goes on with the old data. */
const referenceLines = ({ replaced }: RestoredBucket): readonly string[] =>
  (replaced?.references ?? []).map(
    ({ kind, id, name }) => `    still with the old one, by its id: ${kind} ${name === '' ? id : name}`,
  );

const ending = (result: RestoreResult): readonly string[] => {
  if (result.mode === 'partial')
    return result.skipped.map(({ org, bucket }) => `left out, as its name is taken: ${org}/${bucket}`);
  const { description, id, source } = result.token;
  const token = {
    given: 'the operator token given',
    same: 'the token of this connection, which the backup holds too',
    backup: 'one that the backup holds in clear, which is not shown here',
  }[source];
  return [
    `the token that holds now: ${token} ("${description}", id ${id}); those of before do not hold any more`,
    'restart influxd now: until then no task runs, and its metrics are those of before',
  ];
};

export const restoredText = (result: RestoreResult): string => {
  const { server, buckets, shards, kept, bytes } = result; // its warnings were said when they came
  return [
    `${server.url}: ${counted(buckets.length, 'bucket')} restored, ${counted(shards, 'shard')} proven by reading back, ${bytesText(bytes)} sent`,
    ...(kept > 0 ? [`${counted(kept, 'shard')} had been brought by an earlier try`] : []),
    ...buckets.flatMap((bucket) => [bucketLine(bucket), ...referenceLines(bucket)]),
    ...ending(result),
  ]
    .map(visible)
    .join('\n');
};

const listed = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];

export const undoneText = ({ server, removed, renamedBack, retention, stay }: UndoResult): string =>
  [
    `${server}: what the unfinished restore left is taken back`,
    ...listed('temporary buckets removed', removed),
    ...listed('buckets with their former name again', renamedBack),
    ...listed('buckets that keep data as long as before again', retention),
    ...listed('buckets that were restored to their end, which stay', stay),
  ]
    .map(visible)
    .join('\n');
