/** Progress in words and as a bar. */
import { bytesText, counted, secondsText } from './amounts.ts';
import { rateOf, secondsLeft, shareOf, type Progress } from './progress.ts';
import type { Phase } from '../../../src/backup/events.ts';

const phases: Readonly<Record<Phase, string>> = {
  preflight: 'looking at server and folder',
  metadata: 'metadata',
  plan: 'plan',
  buckets: 'making buckets',
  kv: 'replacing the metadata',
  sql: 'replacing the SQL store',
  shards: 'shards',
  rename: 'giving buckets their names',
  retention: 'putting retention back',
  manifest: 'writing the manifest',
  verify: 'verifying',
  cleanup: 'cleaning up',
};

const of = (done: string, all: string | undefined): string => (all === undefined ? done : `${done} of ${all}`);

/** `shards 3 of 60, 1.2 GiB, 103 MiB/s, about 40 s left` */
export const progressText = (progress: Progress, now: number): string => {
  const { phase, shards, bytes, finished, moved, retries } = progress;
  if (phase === undefined) return '';
  const rate = rateOf(progress, now);
  const left = secondsLeft(progress, now);
  const parts = [
    shards === undefined || phase === 'plan' ? phases[phase] : `${phases[phase]} ${finished} of ${shards}`,
    ...(moved > 0 ? [of(bytesText(moved), bytes === undefined ? undefined : bytesText(bytes))] : []),
    ...(rate === undefined ? [] : [`${bytesText(rate)}/s`]),
    ...(left === undefined || finished === shards ? [] : [`about ${secondsText(left)} left`]),
    ...(retries > 0 ? [counted(retries, 'retry')] : []),
  ];
  return parts.join(', ');
};

/** `[########............]`, empty where the whole is not known. */
export const barText = (progress: Progress, width: number): string => {
  const share = shareOf(progress);
  if (share === undefined || width < 1) return '';
  const full = Math.round(share * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
};
