/** Whether a shard on the server holds what was sent: the same TSM files, by name, size and hash. */
import { isTombstone, type ArchivedFile } from '../../folder/inventory.ts';

export type Comparison = {
  /** In words, one a file; empty where all is as it should be. */
  readonly faults: readonly string[];
  /** Files of newer data: somebody writes to the shard meanwhile. */
  readonly grown: readonly string[];
};

/** `mayGrow`: whether others may write to the shard. */
export function compareFiles(
  sent: readonly ArchivedFile[],
  found: readonly ArchivedFile[],
  mayGrow: boolean,
): Comparison {
  const wanted = sent.filter((file) => !isTombstone(file));
  const there = new Map(found.filter((file) => !isTombstone(file)).map((file) => [file.name, file]));
  const faults = wanted.flatMap((file) => faultOf(file, there.get(file.name)));
  const names = new Set(wanted.map(({ name }) => name));
  const more = [...there.keys()].filter((name) => !names.has(name));
  const newest =
    wanted
      .map(({ name }) => generationOf(name))
      .sort()
      .at(-1) ?? '';
  // What a compaction or a writer adds is named after our files; anything older was there before.
  const foreign = more.filter((name) => !isCompaction(name, wanted) && !(mayGrow && generationOf(name) > newest));
  return {
    faults: [...faults, ...foreign.map((name) => `${name} is there and was not sent`)],
    grown: more.filter((name) => !foreign.includes(name) && !isCompaction(name, wanted)),
  };
}

function faultOf(wanted: ArchivedFile, found: ArchivedFile | undefined): string[] {
  if (!found) return [`${wanted.name} is missing`];
  if (found.size !== wanted.size) return [`${wanted.name} has ${found.size} bytes instead of ${wanted.size}`];
  if (found.sha256 !== wanted.sha256) return [`${wanted.name} differs within its ${wanted.size} bytes`];
  return [];
}

/** `<generation>-<sequence>.tsm`: a compaction keeps a generation and counts the sequence up. */
const generationOf = (name: string): string => name.slice(0, name.indexOf('-'));

const isCompaction = (name: string, wanted: readonly ArchivedFile[]): boolean =>
  wanted.some((file) => generationOf(file.name) === generationOf(name) && file.name < name);
