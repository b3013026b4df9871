/** Which buckets of the backup go where. */
import { BackupError } from '../../errors.ts';
import type { PartialRestore } from '../options.ts';
import { shortestRetention } from './retention.ts';
import type { SourceBucket } from './source.ts';

export type Choice = {
  readonly source: SourceBucket;
  readonly toOrg: string;
  readonly toBucket: string;
  readonly retentionSeconds: number | undefined;
};

/** @throws BackupError `bad-option` for what is not in the backup, for nothing at all, and for one name given to two buckets */
export function chooseBuckets(sources: readonly SourceBucket[], options: PartialRestore): readonly Choice[] {
  const choices = options.buckets ? listed(sources, options) : filtered(sources, options);
  const targets = new Set<string>();
  for (const { toOrg, toBucket, retentionSeconds } of choices) {
    const target = JSON.stringify([toOrg, toBucket]);
    if (targets.has(target)) throw bad(`two buckets would be called ${toBucket} in ${toOrg}`);
    targets.add(target);
    if (toBucket === '' || toBucket.startsWith('_') || toBucket.includes('"'))
      throw bad(`${JSON.stringify(toBucket)} is no name that a bucket can be given`);
    checkRetention(retentionSeconds);
  }
  return choices;
}

function listed(sources: readonly SourceBucket[], options: PartialRestore): readonly Choice[] {
  return (options.buckets ?? []).map((choice) => {
    const source = sources.find(
      ({ bucket }) => bucket.organizationName === choice.org && bucket.bucketName === choice.bucket,
    );
    if (!source) throw bad(`the backup has no bucket ${choice.bucket} in ${choice.org}; ${whatThereIs(sources)}`);
    return {
      source,
      toOrg: choice.toOrg ?? choice.org,
      toBucket: choice.toBucket ?? choice.bucket,
      retentionSeconds: choice.retentionSeconds ?? options.retentionSeconds,
    };
  });
}

function filtered(
  sources: readonly SourceBucket[],
  { org, bucket, retentionSeconds }: PartialRestore,
): readonly Choice[] {
  const fits = sources.filter(
    (source) =>
      !isSystem(source) &&
      (org === undefined || source.bucket.organizationName === org) &&
      (bucket === undefined || source.bucket.bucketName === bucket),
  );
  if (fits.length === 0) throw bad(`no bucket of the backup fits; ${whatThereIs(sources)}`);
  return fits.map((source) => ({
    source,
    toOrg: source.bucket.organizationName,
    toBucket: source.bucket.bucketName,
    retentionSeconds,
  }));
}

/** Every organisation has its own already. */
const isSystem = ({ bucket }: SourceBucket): boolean => bucket.bucketName.startsWith('_');

function whatThereIs(sources: readonly SourceBucket[]): string {
  const names = sources
    .filter((source) => !isSystem(source))
    .map(({ bucket }) => `${bucket.organizationName}/${bucket.bucketName}`);
  if (names.length === 0) return 'it holds no bucket but the system’s own';
  return `it holds ${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}

function checkRetention(seconds: number | undefined): void {
  if (seconds === undefined || seconds === 0) return;
  if (!Number.isSafeInteger(seconds) || seconds < shortestRetention)
    throw bad(`a retention of ${seconds} seconds: it is 0 for ever, or at least ${shortestRetention}`);
}

const bad = (message: string): BackupError => new BackupError('bad-option', message);
