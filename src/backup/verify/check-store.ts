/** One stored metadata store: its bytes on disk, its head, and whether it is as long as its head says. */
import { createHash } from 'node:crypto';
import type { VerifiedFile } from '../folder/inventory.ts';
import type { StoredFile } from '../folder/manifest.ts';
import { readStoredFile, type ReadOptions } from '../folder/read-stored-file.ts';
import { headSize, problemOf, sizeByHead, type MetadataKind } from '../streams/magic.ts';
import { finding, findingOf, type Finding } from './finding.ts';

export type StoreToCheck = {
  readonly dir: string;
  readonly kind: MetadataKind;
  readonly file: StoredFile;
  readonly noted?: VerifiedFile | undefined;
};

export const checkStore = async (
  { dir, kind, file, noted }: StoreToCheck,
  options: Pick<ReadOptions, 'signal' | 'decode'>,
): Promise<readonly Finding[]> => {
  const hash = createHash('sha256');
  let [size, total] = [0, 0];
  let head = Buffer.alloc(0);
  const onStored = (piece: Uint8Array): void => {
    hash.update(piece);
    size += piece.length;
  };
  try {
    for await (const piece of readStoredFile(dir, file, { ...options, onStored, anySize: true })) {
      if (head.length < headSize) head = Buffer.concat([head, piece.subarray(0, headSize - head.length)]);
      total += piece.length;
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    return [findingOf(error, file.fileName)];
  }
  const problem = problemOf(kind, head);
  if (problem !== undefined) return [finding('changed', file.fileName, problem, { offset: 0 })];
  const whole = sizeByHead(kind, head) ?? total;
  if (total < whole)
    return [finding('torn', file.fileName, `it breaks off after ${total} of its ${whole} bytes`, { offset: total })];
  if (total > whole)
    return [
      finding('changed', file.fileName, `after its end there are ${total - whole} bytes more`, { offset: whole }),
    ];
  if (size !== file.size)
    return [finding('changed', file.fileName, `it has ${size} bytes on disk instead of ${file.size}`)];
  return noted === undefined || noted.sha256 === hash.digest('hex')
    ? []
    : [finding('changed', file.fileName, 'it is not what was backed up: another SHA-256')];
};
