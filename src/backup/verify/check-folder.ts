/** What the names in a folder tell: manifests that cannot be read, files that nobody names. */
import { BackupError } from '../errors.ts';
import { listFiles, inventoryNameOf, manifestsOf, readBackupSet } from '../folder/backup-folder.ts';
import { disagreements, shardsOf, type BackupSet } from '../folder/backup-set.ts';
import { finding, findingOf, type Finding } from './finding.ts';

export type FolderCheck = {
  readonly sets: readonly BackupSet[];
  readonly findings: readonly Finding[];
  /** Worth saying, but nothing is wrong. */
  readonly notes: readonly string[];
};

/** Files of work that is under way, or was left before its end. */
const unfinished = /\.(?:state\.json|partial|lock)$/;
const inventory = /^(.+)\.inventory\.json$/;

/** @throws BackupError `manifest-unsupported`, `bad-option`, `disk-failed` */
export const checkFolder = async (dir: string): Promise<FolderCheck> => {
  const names = await listFiles(dir);
  const sets: BackupSet[] = [];
  const findings: Finding[] = [];
  const unreadable: string[] = [];
  for (const name of manifestsOf(names)) {
    try {
      sets.push(await readBackupSet(dir, name, names));
    } catch (error) {
      findings.push(findingOf(error, fileOf(error) ?? name));
      unreadable.push(name.replace(/manifest$/, ''));
    }
  }
  for (const { file, shard, message } of sets.flatMap(disagreements))
    findings.push(finding('changed', file, message, shard === undefined ? {} : { shard }));
  for (const run of names.flatMap((name) => inventory.exec(name)?.[1] ?? []))
    if (!names.includes(`${run}.manifest`)) {
      findings.push(finding('missing', `${run}.manifest`, 'the manifest is missing, its inventory is there'));
      unreadable.push(`${run}.`);
    }
  const named = new Set(sets.flatMap(filesOf));
  const others = names.filter(
    (name) => !named.has(name) && !name.startsWith('.') && !unreadable.some((run) => name.startsWith(run)),
  );
  for (const name of others.filter((other) => !unfinished.test(other)))
    findings.push(finding('foreign', name, 'no manifest names it'));
  return {
    sets,
    findings,
    notes: [...others.filter((name) => unfinished.test(name)).map(leftover), ...sets.flatMap(weakness)],
  };
};

const fileOf = (error: unknown): string | undefined => (error instanceof BackupError ? error.place.file : undefined);

const filesOf = ({ run, manifest }: BackupSet): readonly string[] => [
  `${run}.manifest`,
  inventoryNameOf(run),
  ...[manifest.kv, manifest.sql].flatMap((file) => file?.fileName ?? []),
  ...shardsOf(manifest.buckets).map(({ shard }) => shard.fileName),
];

const leftover = (name: string): string => `${name}: left by work that is under way or was not finished`;

const weakness = ({ run, inventory: noted }: BackupSet): readonly string[] =>
  noted
    ? []
    : [
        `${run}.manifest: made without an inventory, so there are no checksums to compare with: sizes, archives and the ` +
          'heads of the metadata were checked, a changed byte within a TSM file would not be seen',
      ];
