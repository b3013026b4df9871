/** For tests: a bolt file made by hand, one bucket a page, so that it can be broken where a test wants it broken. */
import { fnv64a } from './fnv64a.ts';

type Entries = readonly (readonly [key: string, value: string | Uint8Array])[];

const pageSize = 4096;

/** A bucket of more than one list gets a branch page over a leaf page each. */
export function madeBolt(buckets: Readonly<Record<string, readonly Entries[]>>): Buffer<ArrayBuffer> {
  const pages: Buffer[] = [];
  const add = (page: Buffer): number => pages.push(page) + 1; // the first two are the heads
  const roots = Object.entries(buckets).map(([name, lists]) => {
    const leaves = lists.map((entries) => [entries[0]?.[0] ?? '', add(leafPage(entries))] as const);
    return [name, leaves.length === 1 ? (leaves[0]?.[1] ?? 0) : add(branchPage(leaves))] as const;
  });
  const root = add(
    leafPage(
      roots.map(([name, id]) => [name, bucketHead(id)] as const),
      true,
    ),
  );
  const file = Buffer.concat([metaPage(root, pages.length + 2, 4n), metaPage(root, pages.length + 2, 5n), ...pages]);
  pages.forEach((_, i) => file.writeBigUInt64LE(BigInt(i + 2), (i + 2) * pageSize));
  return file;
}

function leafPage(entries: Entries, buckets = false): Buffer {
  const page = Buffer.alloc(pageSize);
  page.writeUInt16LE(2, 8);
  page.writeUInt16LE(entries.length, 10);
  let data = 16 + entries.length * 16;
  entries.forEach(([key, value], i) => {
    const at = 16 + i * 16;
    const [keyBytes, valueBytes] = [Buffer.from(key), Buffer.from(value)];
    page.writeUInt32LE(buckets ? 1 : 0, at);
    page.writeUInt32LE(data - at, at + 4);
    page.writeUInt32LE(keyBytes.length, at + 8);
    page.writeUInt32LE(valueBytes.length, at + 12);
    page.set(keyBytes, data);
    page.set(valueBytes, data + keyBytes.length);
    data += keyBytes.length + valueBytes.length;
  });
  return page;
}

function branchPage(children: readonly (readonly [key: string, page: number])[]): Buffer {
  const page = Buffer.alloc(pageSize);
  page.writeUInt16LE(1, 8);
  page.writeUInt16LE(children.length, 10);
  let data = 16 + children.length * 16;
  children.forEach(([key, child], i) => {
    const at = 16 + i * 16;
    page.writeUInt32LE(data - at, at);
    page.writeUInt32LE(key.length, at + 4);
    page.writeBigUInt64LE(BigInt(child), at + 8);
    data += page.write(key, data);
  });
  return page;
}

function bucketHead(page: number): Buffer {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(BigInt(page));
  return head;
}

function metaPage(root: number, pages: number, txid: bigint): Buffer {
  const page = Buffer.alloc(pageSize);
  page.writeUInt16LE(4, 8);
  page.writeUInt32LE(0xed0cdaed, 16);
  page.writeUInt32LE(2, 20);
  page.writeUInt32LE(pageSize, 24);
  page.writeBigUInt64LE(BigInt(root), 32);
  page.writeBigUInt64LE(BigInt(pages), 56);
  page.writeBigUInt64LE(txid, 64);
  page.writeBigUInt64LE(fnv64a(page.subarray(16, 72)), 72);
  return page;
}
