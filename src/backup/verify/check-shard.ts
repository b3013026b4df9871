/** One stored shard: its bytes on disk, its archive, and each file in it. */
import { createHash } from 'node:crypto';
import type { ArchivedFile, VerifiedShard } from '../folder/inventory.ts';
import type { ManifestBucket, ManifestShard } from '../folder/manifest.ts';
import { readStoredFile, type ReadOptions } from '../folder/read-stored-file.ts';
import { createTarScanner, type TarScan } from '../streams/tar-scanner.ts';
import { damagedFiles, isPlain } from './damaged-files.ts';
import { finding, findingOf, type Finding } from './finding.ts';

export type ShardToCheck = {
  readonly dir: string;
  readonly shard: ManifestShard;
  readonly bucket: ManifestBucket;
  /** What the backup noted of it; absent in backups of other tools. */
  readonly noted?: VerifiedShard | undefined;
};

export type ShardCheck = {
  readonly findings: readonly Finding[];
  /** Absent where the archive could not be read to its end. */
  readonly files?: readonly ArchivedFile[];
};

/** Bytes beyond the noted size that are read all the same, to see what they say. */
const slack = 8_192;

export const checkShard = async (
  { dir, shard, bucket, noted }: ShardToCheck,
  options: Pick<ReadOptions, 'signal' | 'decode'>,
  onBytes: (bytes: number) => void,
): Promise<ShardCheck> => {
  const file = shard.fileName;
  const hash = createHash('sha256');
  let size = 0;
  const onStored = (piece: Uint8Array): void => {
    hash.update(piece);
    size += piece.length;
  };
  const scanner = createTarScanner({ file });
  let scan: TarScan;
  try {
    for await (const piece of readStoredFile(dir, shard, {
      ...options,
      onStored,
      anySize: true,
      limit: noted && noted.tarSize + slack,
    })) {
      scanner.write(piece);
      onBytes(piece.length);
    }
    scan = scanner.end();
  } catch (error) {
    options.signal?.throwIfAborted();
    return { findings: [findingOf(error, file, shard.id)] };
  }
  const findings = [...foreignFolder(scan, shard, bucket), ...(noted ? changedFiles(scan, noted) : [])];
  if (findings.length === 0) findings.push(...changedOnDisk(shard, size, noted, hash.digest('hex')));
  if (findings.length === 0 && isPlain(shard, options))
    findings.push(...(await damagedFiles({ dir, shard, noted }, scan, options.signal)));
  return { findings, files: scan.files };
};

const foreignFolder = ({ folder }: TarScan, shard: ManifestShard, bucket: ManifestBucket): Finding[] => {
  const [bucketID, , id] = folder?.split('/') ?? [bucket.bucketID, '', shard.id];
  if (bucketID === bucket.bucketID && id === shard.id) return [];
  return [
    finding(
      'foreign',
      shard.fileName,
      `it holds shard ${id ?? '?'} of bucket ${bucketID ?? '?'}, not shard ${shard.id}`,
      {
        shard: shard.id,
        offset: 0,
      },
    ),
  ];
};

const changedFiles = (scan: TarScan, { fileName, id: shard, files }: VerifiedShard): Finding[] => {
  const found = new Map(scan.files.map((file) => [file.name, file]));
  const findings = files.flatMap((want) => {
    const got = found.get(want.name);
    found.delete(want.name);
    if (!got) return [finding('missing', fileName, `${want.name} is not in it`, { shard })];
    const offset = scan.offsets.get(want.name) ?? 0;
    const where = `${want.name} (from byte ${offset})`;
    if (got.size !== want.size)
      return [
        finding('changed', fileName, `${where} has ${got.size} bytes instead of ${want.size}`, { shard, offset }),
      ];
    return got.sha256 === want.sha256
      ? []
      : [finding('changed', fileName, `${where} is not what was backed up: another SHA-256`, { shard, offset })];
  });
  const added = [...found.keys()].map((name) =>
    finding('foreign', fileName, `${name} was not backed up`, { shard, offset: scan.offsets.get(name) ?? 0 }),
  );
  return [...findings, ...added];
};

/** What the archive does not show: other framing, other compression, bytes after it. */
const changedOnDisk = (
  shard: ManifestShard,
  size: number,
  noted: VerifiedShard | undefined,
  sha256: string,
): Finding[] => {
  const more = { shard: shard.id };
  if (size !== shard.size)
    return [finding('changed', shard.fileName, `it has ${size} bytes instead of ${shard.size}`, more)];
  return noted === undefined || noted.sha256 === sha256
    ? []
    : [finding('changed', shard.fileName, 'it is not as it was stored, though its files are: another SHA-256', more)];
};
