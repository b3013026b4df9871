/**
 * The head of a bolt file: two copies of where its tree begins, of which the newest whole one counts.
 * Format: https://github.com/etcd-io/bbolt, `internal/common/meta.go`.
 */
import { BackupError } from '../errors.ts';
import { fnv64a } from './fnv64a.ts';

export type BoltMeta = {
  readonly pageSize: number;
  /** The page of the root bucket. */
  readonly root: number;
  /** Pages of the file in use; none at or above it. */
  readonly pages: number;
};

const magic = 0xed0cdaed;
const headerSize = 16;
const metaSize = 64;
const checkedSize = 56;
const pageSizes = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

/** @throws BackupError `metadata-invalid` */
export function readBoltMeta(bytes: Uint8Array, file: string): BoltMeta {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The second copy is a page further on, and only a whole first one says how large a page is.
  const found = [0, ...pageSizes]
    .map((at) => ({ at, meta: metaAt(view, at) }))
    .filter(({ at, meta }) => meta && (at === 0 || at === meta.pageSize))
    .flatMap(({ meta }) => meta ?? [])
    .sort((a, b) => (a.txid < b.txid ? 1 : -1))[0];
  if (!found)
    throw new BackupError('metadata-invalid', `${file} is no bolt file: neither of its two heads is whole`, { file });
  const needed = found.pages * found.pageSize;
  if (found.root >= found.pages || needed > bytes.length)
    throw new BackupError('metadata-invalid', `${file} is torn: it has ${bytes.length} of at least ${needed} bytes`, {
      file,
      offset: bytes.length,
    });
  return found;
}

function metaAt(view: DataView, page: number): (BoltMeta & { readonly txid: bigint }) | undefined {
  const at = page + headerSize;
  if (at + metaSize > view.byteLength) return undefined;
  const pageSize = view.getUint32(at + 8, true);
  const [root, pages] = [view.getBigUint64(at + 16, true), view.getBigUint64(at + 40, true)];
  const isWhole =
    view.getUint32(at, true) === magic &&
    view.getUint32(at + 4, true) === 2 &&
    pageSizes.includes(pageSize) &&
    pages <= 0xffffffffn &&
    view.getBigUint64(at + checkedSize, true) ===
      fnv64a(new Uint8Array(view.buffer, view.byteOffset + at, checkedSize));
  if (!isWhole) return undefined;
  return { pageSize, root: Number(root), pages: Number(pages), txid: view.getBigUint64(at + 48, true) };
}
