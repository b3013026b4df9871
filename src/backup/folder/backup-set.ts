/** One backup in a folder: its manifest with the inventory beside it. */
import { BackupError } from '../errors.ts';
import type { Inventory } from './inventory.ts';
import type { Manifest, ManifestBucket, ManifestShard, StoredFile } from './manifest.ts';

export type BackupSet = {
  /** The part of its files' names before the first dot. */
  readonly run: string;
  readonly manifest: Manifest;
  /** Absent where another tool made the backup. */
  readonly inventory?: Inventory;
};

export type Disagreement = { readonly file: string; readonly shard?: string; readonly message: string };

/** Where manifest and inventory do not speak of the same backup. */
export const disagreements = ({ run, manifest, inventory }: BackupSet): readonly Disagreement[] => {
  if (!inventory) return [];
  const file = `${run}.inventory.json`;
  const problems: Disagreement[] = [];
  const complain = (what: string, shard?: string): void => {
    problems.push({ file, message: `${file}: ${what}`, ...(shard !== undefined && { shard }) });
  };
  if (inventory.encoded !== manifest.encoded) complain('it says something else of encoding than the manifest');
  if (inventory.run !== run) complain(`it says that it belongs to ${inventory.run}`);
  for (const store of ['kv', 'sql'] as const)
    if (!sameFile(manifest[store], inventory[store])) complain(`it names another ${store} file than the manifest`);
  const noted = new Map(inventory.shards.map((shard) => [shard.id, shard]));
  for (const { shard, bucket } of shardsOf(manifest.buckets)) {
    const entry = noted.get(shard.id);
    noted.delete(shard.id);
    if (!entry) complain(`it lacks shard ${shard.id} of the manifest`, shard.id);
    else if (!sameFile(shard, entry) || entry.bucketID !== bucket.bucketID)
      complain(`it says something else of shard ${shard.id} than the manifest`, shard.id);
  }
  for (const id of noted.keys()) complain(`it has shard ${id}, which the manifest lacks`, id);
  return problems;
};

/** Else each file would be called torn, and a restore would begin with what it cannot end. */
export const requireDecode = (sets: readonly BackupSet[], decode: unknown): void => {
  const encoded = sets.find(({ manifest }) => manifest.encoded);
  if (!encoded || decode !== undefined) return;
  throw new BackupError(
    'bad-option',
    `${encoded.run}.manifest: this backup was encoded by the program that took it: give \`decode\` to a function of ` +
      'influx-contract/backup; the command line cannot read it',
    { file: `${encoded.run}.manifest` },
  );
};

/** Every shard of these buckets, with the bucket. */
export const shardsOf = (
  buckets: readonly ManifestBucket[],
): readonly { readonly shard: ManifestShard; readonly bucket: ManifestBucket }[] =>
  buckets.flatMap((bucket) =>
    bucket.retentionPolicies
      .flatMap(({ shardGroups }) => shardGroups.flatMap(({ shards }) => shards))
      .map((shard) => ({ shard, bucket })),
  );

const sameFile = (one: StoredFile | undefined, other: StoredFile | undefined): boolean =>
  one?.fileName === other?.fileName && one?.size === other?.size && one?.compression === other?.compression;
