/** What the names in a folder tell: manifests that cannot be read, files that nobody names. */
import { BackupError } from '../errors.ts';
import { inventoryNameOf, listFiles, manifestsOf, noBackup, readBackupSet } from '../folder/backup-folder.ts';
import { disagreements, shardsOf, type BackupSet } from '../folder/backup-set.ts';
import type { ReadOptions } from '../folder/read-stored-file.ts';
import { isPlain } from './damaged-files.ts';
import { finding, findingOf, type Finding } from './finding.ts';

export type FolderCheck = {
  readonly sets: readonly BackupSet[];
  readonly findings: readonly Finding[];
  /** Worth saying, but nothing is wrong. */
  readonly notes: readonly string[];
};

/** Files of work that is under way, or was left before its end. */
const unfinished = /\.(?:state\.json|restore\.json|partial|lock)$/;
const description = /^(.+)\.(?:manifest|inventory\.json|state\.json)$/;
const inventory = /^(.+)\.inventory\.json$/;

/** @throws BackupError `file-missing` without a backup, `manifest-unsupported`, `bad-option`, `disk-failed` */
export const checkFolder = async (dir: string, options: Pick<ReadOptions, 'decode'>): Promise<FolderCheck> => {
  const names = await listFiles(dir);
  const { sets, findings: unread } = await readSets(dir, names);
  const findings = [...unread, ...contradictions(sets), ...withoutManifest(names), ...foreign(names, sets)];
  if (sets.length === 0 && findings.length === 0) throw noBackup(dir, names);
  return {
    sets,
    findings,
    notes: [
      ...names.filter((name) => unfinished.test(name)).map(leftover),
      ...sets.flatMap((set) => weakness(set, options)),
    ],
  };
};

const readSets = async (dir: string, names: readonly string[]): Promise<Omit<FolderCheck, 'notes'>> => {
  const sets: BackupSet[] = [];
  const findings: Finding[] = [];
  for (const name of manifestsOf(names))
    await readBackupSet(dir, name, names).then(
      (set) => sets.push(set),
      (error: unknown) => findings.push(findingOf(error, fileOf(error) ?? name)),
    );
  return { sets, findings };
};

const contradictions = (sets: readonly BackupSet[]): readonly Finding[] =>
  sets
    .flatMap(disagreements)
    .map(({ file, shard, message }) => finding('changed', file, message, shard === undefined ? {} : { shard }));

/** An unfinished backup may have its inventory already. */
const withoutManifest = (names: readonly string[]): readonly Finding[] =>
  names
    .flatMap((name) => inventory.exec(name)?.[1] ?? [])
    .filter((run) => !names.includes(`${run}.manifest`) && !names.includes(`${run}.state.json`))
    .map((run) => finding('missing', `${run}.manifest`, 'the manifest is missing, its inventory is there'));

/** Where a run's manifest is missing or cannot be read, it is not known which files are its own. */
const foreign = (names: readonly string[], sets: readonly BackupSet[]): readonly Finding[] => {
  const named = new Set(sets.flatMap(filesOf));
  const read = new Set(sets.map(({ run }) => run));
  const runs = names.flatMap((name) => description.exec(name)?.[1] ?? []).filter((run) => !read.has(run));
  return names
    .filter((name) => !named.has(name) && !name.startsWith('.') && !unfinished.test(name))
    .filter((name) => !runs.some((run) => name.startsWith(`${run}.`)))
    .map((name) => finding('foreign', name, 'no manifest names it'));
};

const fileOf = (error: unknown): string | undefined => (error instanceof BackupError ? error.place.file : undefined);

const filesOf = ({ run, manifest }: BackupSet): readonly string[] => [
  `${run}.manifest`,
  inventoryNameOf(run),
  ...[manifest.kv, manifest.sql].flatMap((file) => file?.fileName ?? []),
  ...shardsOf(manifest.buckets).map(({ shard }) => shard.fileName),
];

const leftover = (name: string): string => `${name}: left by work that is under way or was not finished`;

/** What this could not look at, and another look might. */
const weakness = ({ run, manifest, inventory: noted }: BackupSet, options: Pick<ReadOptions, 'decode'>): string[] => {
  const [file, shards] = [`${run}.manifest`, shardsOf(manifest.buckets)];
  const packed = shards.filter(({ shard }) => !isPlain(shard, options)).length;
  const checksums = packed === shards.length ? 'gzip carries' : 'TSM files carry';
  return [
    ...(noted
      ? []
      : [
          `${file}: made without an inventory, so there is nothing to compare each byte with: sizes, archives, the heads ` +
            `of the metadata and the checksums that ${checksums} were checked; a file that an archive never had would not be missed`,
        ]),
    ...(packed === 0
      ? []
      : [
          `${file}: the checksums within TSM files were not looked at in the ${packed} of ${shards.length} archives that are ` +
            'packed or encoded: what the server itself had damaged before the backup would not be seen in them',
        ]),
  ];
};
