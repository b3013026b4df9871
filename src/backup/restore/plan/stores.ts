/** The two metadata stores of a backup: read to their end and judged before the first byte goes to a server. */
import { createHash } from 'node:crypto';
import { readKv, type KvContents } from '../../bolt/read-kv.ts';
import { BackupError } from '../../errors.ts';
import type { BackupFolder } from '../../folder/backup-folder.ts';
import type { StoredFile } from '../../folder/manifest.ts';
import { readStoredFile } from '../../folder/read-stored-file.ts';
import { requireMagic, sizeByHead, type MetadataKind } from '../../streams/magic.ts';
import { drain } from '../../wire/read-body.ts';
import type { ShardReading } from '../send/scan-shard.ts';

/** `sha256`: of the file on disk, where an inventory has it. */
type Store = { readonly file: StoredFile; readonly sha256?: string };

export type Stores = {
  readonly kv: Store & { readonly contents: KvContents };
  /** Absent in backups of servers that had none: the target keeps its own. */
  readonly sql?: Store;
  /** Which backup of the folder they are from. */
  readonly run: string;
};

/** @throws BackupError `bad-option` where the backup has no stores, `metadata-invalid`, `file-missing`, `file-changed`, `disk-failed` */
export async function readStores({ merged }: BackupFolder, reading: ShardReading): Promise<Stores> {
  const { kv, sql, storesFrom } = merged;
  if (!kv || !storesFrom)
    throw new BackupError(
      'bad-option',
      'the backup was made without the metadata stores, so that it can only be restored in part: bucket by bucket',
    );
  const { inventory, run } = storesFrom;
  const bytes: Uint8Array[] = [];
  for await (const chunk of checked('kv', kv, inventory?.kv?.sha256, reading)) bytes.push(chunk);
  if (sql) await drain(checked('sql', sql, inventory?.sql?.sha256, reading));
  const contents = readKv(Buffer.concat(bytes), kv.fileName);
  return {
    kv: { file: kv, contents, ...(inventory?.kv && { sha256: inventory.kv.sha256 }) },
    ...(sql && { sql: { file: sql, ...(inventory?.sql && { sha256: inventory.sql.sha256 }) } }),
    run,
  };
}

/** The store, not compressed; whatever is wrong with it is thrown, at the latest in place of its end. */
export async function* checked(
  kind: MetadataKind,
  file: StoredFile,
  sha256: string | undefined,
  { dir, signal, decode }: ShardReading,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  const onStored = (piece: Uint8Array): void => void hash.update(piece);
  let [size, wanted]: [number, number | undefined] = [0, undefined];
  for await (const chunk of requireMagic(
    kind,
    readStoredFile(dir, file, { signal, decode, onStored }),
    file.fileName,
  )) {
    wanted ??= sizeByHead(kind, chunk);
    size += chunk.length;
    yield chunk;
  }
  const { fileName } = file;
  if (wanted !== undefined && size < wanted)
    throw new BackupError('metadata-invalid', `${fileName} is torn: it has ${size} of at least ${wanted} bytes`, {
      file: fileName,
    });
  if (sha256 !== undefined && hash.digest('hex') !== sha256)
    throw new BackupError('file-changed', `${fileName}: it is not as it was when the backup was made`, {
      file: fileName,
    });
}
