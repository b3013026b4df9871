/** A folder with one backup or several, read as `influx restore` does: what is newer wins, bucket by bucket. */
import { readdir } from 'node:fs/promises';
import { BackupError } from '../errors.ts';
import { errorCode } from './error-code.ts';
import { diskFailed } from './disk-file.ts';
import { disagreements, requireDecode, type BackupSet } from './backup-set.ts';
import { parseInventory } from './inventory-json.ts';
import { parseManifest } from './manifest-json.ts';
import type { ManifestBucket, StoredFile } from './manifest.ts';
import { readPlainText } from './plain-file.ts';

export type MergedBackup = {
  /** Both stores are of one set: the newest that has them. */
  readonly kv?: StoredFile;
  readonly sql?: StoredFile;
  /** Where the stores are from. */
  readonly storesFrom?: BackupSet;
  /** In the order of their first set. */
  readonly buckets: readonly { readonly bucket: ManifestBucket; readonly from: BackupSet }[];
};

export type BackupFolder = {
  readonly dir: string;
  /** Oldest first; at least one. */
  readonly sets: readonly BackupSet[];
  readonly merged: MergedBackup;
};

const manifestEnd = '.manifest';
const inventoryEnd = '.inventory.json';

export type FolderOptions = {
  /** What undoes the `encode` of the backup; one that was encoded is refused without it. */
  readonly decode?: unknown;
};

/** @throws BackupError `file-missing`, `bad-option`, `manifest-invalid`, `manifest-unsupported`, `file-changed`, `disk-failed` */
export async function openBackupFolder(dir: string, { decode }: FolderOptions = {}): Promise<BackupFolder> {
  const names = await listFiles(dir);
  const sets: BackupSet[] = [];
  for (const name of manifestsOf(names)) {
    const set = await readBackupSet(dir, name, names);
    const [problem] = disagreements(set);
    if (problem)
      throw new BackupError('manifest-invalid', `${problem.message}; nothing was done with it`, { file: problem.file });
    sets.push(set);
  }
  if (sets.length === 0) throw noBackup(dir, names);
  requireDecode(sets, decode);
  return { dir, sets, merged: mergeSets(sets) };
}

/** Names of all that is no folder. */
export const listFiles = async (dir: string): Promise<readonly string[]> => {
  const entries = await readdir(dir, { withFileTypes: true }).catch((cause: unknown) => {
    const code = errorCode(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw diskFailed(dir, cause);
    throw new BackupError('bad-option', `${dir}: there is no such folder`, { cause });
  });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
};

/** Oldest first. */
export const manifestsOf = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.endsWith(manifestEnd)).toSorted();

/** @throws BackupError `manifest-invalid`, `manifest-unsupported`, `file-changed`, `disk-failed` */
export const readBackupSet = async (
  dir: string,
  manifestName: string,
  names: readonly string[],
): Promise<BackupSet> => {
  const run = manifestName.slice(0, -manifestEnd.length);
  const manifest = parseManifest(await readPlainText(dir, manifestName), manifestName);
  const inventoryName = inventoryNameOf(run);
  if (!names.includes(inventoryName)) return { run, manifest };
  return { run, manifest, inventory: parseInventory(await readPlainText(dir, inventoryName), inventoryName) };
};

export const inventoryNameOf = (run: string): string => `${run}${inventoryEnd}`;

export const noBackup = (dir: string, names: readonly string[]): BackupError => {
  const unfinished = names.find((name) => name.endsWith('.state.json'));
  return unfinished === undefined
    ? new BackupError('file-missing', `${dir}: there is no manifest in it, so no backup`)
    : new BackupError(
        'file-missing',
        `${dir}: the backup in it is unfinished (${unfinished}); run it again to finish it`,
      );
};

/** What names a bucket to people: two of one name in one organisation cannot be restored. */
const keyOf = ({ organizationName, bucketName }: ManifestBucket): string =>
  JSON.stringify([organizationName, bucketName]);

/** Later sets win. */
export const mergeSets = (sets: readonly BackupSet[]): MergedBackup => {
  const storesFrom = sets.findLast(({ manifest }) => manifest.kv);
  const { kv, sql } = storesFrom?.manifest ?? {};
  const buckets = new Map<string, MergedBackup['buckets'][number]>();
  for (const from of sets) for (const bucket of from.manifest.buckets) buckets.set(keyOf(bucket), { bucket, from });
  return { ...(kv && { kv }), ...(sql && { sql }), ...(storesFrom && { storesFrom }), buckets: [...buckets.values()] };
};
