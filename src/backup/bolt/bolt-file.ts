/**
 * Reads a bolt file, as InfluxDB keeps its metadata in one, from memory: buckets of keys and values.
 * Whatever the bytes, reading ends: no page is read twice, and nothing outside of its page.
 * Format: https://github.com/etcd-io/bbolt, `internal/common/page.go`.
 */
import { BackupError } from '../errors.ts';
import { readBoltMeta } from './bolt-meta.ts';

type BoltEntry = { readonly key: string; readonly value: Uint8Array };

export type BoltFile = {
  /** In the order of the keys; empty where there is no such bucket. @throws BackupError `metadata-invalid` */
  readonly entries: (bucket: string) => Iterable<BoltEntry>;
  readonly has: (bucket: string) => boolean;
};

const isBranch = 0x01;
const isLeaf = 0x02;
const isBucket = 0x01;
const headerSize = 16;
const elementSize = 16;
const bucketHeaderSize = 16;
const maxDepth = 32;

type Page = { readonly view: DataView; readonly flags: number; readonly count: number };
type Leaf = BoltEntry & { readonly isBucket: boolean };

/** `file` is for messages. @throws BackupError `metadata-invalid` */
export function openBolt(bytes: Uint8Array, file = 'the bolt file'): BoltFile {
  const { pageSize, root, pages } = readBoltMeta(bytes, file);
  const seen = new Set<number>();

  const invalid = (what: string, offset: number): BackupError =>
    new BackupError('metadata-invalid', `${file} is damaged: ${what} (at byte ${offset})`, { file, offset });

  const pageFrom = (piece: Uint8Array): Page => {
    const offset = piece.byteOffset - bytes.byteOffset;
    if (piece.length < headerSize) throw invalid('a page without its head', offset);
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    const [flags, count] = [view.getUint16(8, true), view.getUint16(10, true)];
    if (headerSize + count * elementSize > piece.length) throw invalid('a page with more entries than room', offset);
    return { view, flags, count };
  };

  const pageAt = (id: number): Page => {
    const offset = id * pageSize;
    if (id < 2 || id >= pages) throw invalid(`page ${id} is named, there are ${pages}`, offset);
    if (seen.has(id)) throw invalid(`page ${id} stands in the tree twice`, offset);
    seen.add(id);
    const view = new DataView(bytes.buffer, bytes.byteOffset + offset, pageSize);
    const overflow = view.getUint32(12, true);
    if (overflow >= pages - id) throw invalid(`page ${id} goes on beyond the end`, offset);
    return pageFrom(bytes.subarray(offset, offset + (overflow + 1) * pageSize));
  };

  const slice = ({ view }: Page, at: number, length: number): Uint8Array => {
    const offset = view.byteOffset - bytes.byteOffset + at;
    if (at + length > view.byteLength) throw invalid('an entry that reaches out of its page', offset);
    return bytes.subarray(offset, offset + length);
  };

  function* leaves(page: Page, depth: number): Generator<Leaf> {
    const { view, flags, count } = page;
    if (depth > maxDepth) throw invalid('a tree that is too deep', view.byteOffset - bytes.byteOffset);
    if ((flags & (isBranch | isLeaf)) === 0)
      throw invalid('a page that belongs to no tree', view.byteOffset - bytes.byteOffset);
    for (let i = 0; i < count; i += 1) {
      const at = headerSize + i * elementSize;
      if (flags & isBranch) {
        const child = view.getBigUint64(at + 8, true);
        yield* leaves(pageAt(Number(child)), depth + 1);
      } else {
        const keyAt = at + view.getUint32(at + 4, true);
        const [keySize, valueSize] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
        const key = Buffer.from(slice(page, keyAt, keySize)).toString('latin1'); // some keys are no text
        const value = slice(page, keyAt + keySize, valueSize);
        yield { key, value, isBucket: (view.getUint32(at, true) & isBucket) !== 0 };
      }
    }
  }

  const rootOf = (value: Uint8Array): Page => {
    const offset = value.byteOffset - bytes.byteOffset;
    if (value.length < bucketHeaderSize) throw invalid('a bucket without its head', offset);
    const id = new DataView(value.buffer, value.byteOffset).getBigUint64(0, true);
    return id === 0n ? pageFrom(value.subarray(bucketHeaderSize)) : pageAt(Number(id));
  };

  const buckets = new Map<string, Uint8Array>();
  for (const { key, value, isBucket: named } of leaves(pageAt(root), 0)) if (named) buckets.set(key, value);
  const inTree = new Set(seen);

  return {
    has: (bucket) => buckets.has(bucket),
    *entries(bucket) {
      const value = buckets.get(bucket);
      if (!value) return;
      seen.clear();
      for (const id of inTree) seen.add(id);
      for (const leaf of leaves(rootOf(value), 0)) if (!leaf.isBucket) yield { key: leaf.key, value: leaf.value };
    },
  };
}
