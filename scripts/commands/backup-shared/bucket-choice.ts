/** `ORG/BUCKET` or `ORG/BUCKET=ORG/BUCKET`: a bucket of a backup, and where it goes. */
import { InvalidArgumentError } from 'commander';
import type { BucketChoice } from '../../../src/backup/restore/options.ts';

/** At each `mark` that no backslash precedes. */
const split = (text: string, mark: string): readonly string[] => text.split(new RegExp(`(?<!\\\\)${mark}`)); // our own marks, neither of them special in a pattern

const plain = (text: string): string => text.replace(/\\([\\/=])/g, '$1');

const nameIn = (text: string): readonly [org: string, bucket: string] => {
  const [org = '', bucket = '', ...more] = split(text, '/').map(plain);
  if (org !== '' && bucket !== '' && more.length === 0) return [org, bucket];
  throw new InvalidArgumentError(
    'It must be ORG/BUCKET, or ORG/BUCKET=ORG/BUCKET to restore it elsewhere; write \\/ and \\= for these marks in a name.',
  );
};

/** Collects the values of an option that may be given several times. */
export const bucketChoice = (text: string, before: readonly BucketChoice[] = []): readonly BucketChoice[] => {
  const [from = '', to, ...more] = split(text, '=');
  const [org, bucket] = nameIn(more.length === 0 ? from : '');
  if (to === undefined) return [...before, { org, bucket }];
  const [toOrg, toBucket] = nameIn(to);
  return [...before, { org, bucket, toOrg, toBucket }];
};
