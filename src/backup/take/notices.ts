/** What a person should know, in words. Codes are stable. */
import type { BackupEvent } from '../events.ts';
import { errorCode } from '../folder/error-code.ts';
import type { Inventory } from '../folder/inventory.ts';
import type { Retry } from '../wire/retry.ts';
import type { Draft } from './draft.ts';

type Level = 'info' | 'warning';

const notice = (level: Level, code: string, message: string): BackupEvent => ({ type: 'notice', level, code, message });

export const storesNotice = ({ org, bucket }: Inventory['filter']): BackupEvent =>
  notice(
    org === undefined && bucket === undefined ? 'info' : 'warning',
    'kv-holds-everything',
    'the metadata stores in this backup hold all organisations, users, tokens or their hashes, tasks and secrets of the ' +
      'instance, whatever the filter: keep the folder as safe as the server',
  );

export const tombstoneNotice = (tombstones: number): BackupEvent =>
  notice(
    'warning',
    'deleted-data-returns',
    `${tombstones} tombstone ${tombstones === 1 ? 'file' : 'files'}: what was deleted is still in the data files and comes ` +
      'back in a restore. Compaction removes it for good; back up again after it, or repeat the deletions after a restore',
  );

export const resumed = ({ run, shards, metadata }: Draft): BackupEvent =>
  notice(
    'info',
    'resumed',
    `continues the unfinished backup ${run}, whose metadata is of ${metadata?.takenAt ?? 'now'}; ` +
      `${shards.size} shards were fetched before and are proven now`,
  );

export const unfinishedRemoved = (run: string): BackupEvent =>
  notice(
    'warning',
    'unfinished-removed',
    `the unfinished backup ${run} is not continued: it was removed, and everything is fetched anew`,
  );

export const openToOthers = (dir: string): BackupEvent =>
  notice(
    'warning',
    'folder-open-to-others',
    `others may write to ${dir}, and so replace files of the backup: chmod 700 takes that away`,
  );

export const notLinked = (error: unknown): BackupEvent =>
  notice(
    'warning',
    'base-not-linked',
    `files that equal those of the base stay as they are: no link to it can be made (${errorCode(error) || String(error)})`,
  );

export const retried = (what: string, { attempt, waitMs, why }: Retry): BackupEvent =>
  notice('warning', 'retry', `${what}: ${why}; try ${attempt + 1} in ${waitMs} ms`);
