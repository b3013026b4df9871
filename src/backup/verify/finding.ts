import { BackupError } from '../errors.ts';
import type { ShardId } from '../folder/manifest.ts';

/** What verifying can find. Names are stable: `--json` prints them. */
export type FindingKind =
  /** It breaks off, or the server wrote an error where files should be. */
  | 'torn'
  /** It is named, but not in the folder. */
  | 'missing'
  /** It is not what was backed up. */
  | 'changed'
  /** It belongs to no backup of the folder, or to another shard. */
  | 'foreign'
  /** A TSM file does not match its own checksums: the server had it so, or it changed on the way. */
  | 'damaged'
  /** The disk did not give it, or the server not its own. */
  | 'unreadable'
  /** The server holds something else. */
  | 'differs'
  /** The server does not have it any more. */
  | 'gone'
  /** The server has it, the backup has not. */
  | 'new';

export type Finding = {
  readonly kind: FindingKind;
  /** Within the folder; of what only the server has, the manifest. */
  readonly file: string;
  readonly shard?: ShardId;
  /** Bytes from the start of the file, after gunzip. */
  readonly offset?: number;
  /** Begins with the file. */
  readonly message: string;
};

const kindByCode: Partial<Record<BackupError['code'], FindingKind>> = {
  'archive-torn': 'torn',
  'archive-has-tail': 'torn',
  'archive-invalid': 'changed',
  'metadata-invalid': 'changed',
  'manifest-invalid': 'changed',
  'file-missing': 'missing',
  'file-changed': 'changed',
  'disk-failed': 'unreadable',
};

/** A failure as a finding; thrown on where it is none. */
export const findingOf = (error: unknown, file: string, shard?: ShardId): Finding => {
  const kind = error instanceof BackupError ? kindByCode[error.code] : undefined;
  if (!(error instanceof BackupError) || kind === undefined) throw error;
  const { offset } = error.place;
  return finding(kind, file, error.message, {
    ...(shard !== undefined && { shard }),
    ...(offset !== undefined && { offset }),
  });
};

/** Puts the file before what is said of it where that does not begin with it. */
export const finding = (
  kind: FindingKind,
  file: string,
  what: string,
  more: { readonly shard?: ShardId; readonly offset?: number } = {},
): Finding => ({ kind, file, ...more, message: what.startsWith(`${file}: `) ? what : `${file}: ${what}` });
