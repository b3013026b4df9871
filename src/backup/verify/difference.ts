import { isTombstone, type ArchivedFile } from '../folder/inventory.ts';

/** What a server's shard has that a backup of it has not, and the other way round; `undefined` where they are equal. */
export const differenceOf = (backup: readonly ArchivedFile[], server: readonly ArchivedFile[]): string | undefined => {
  const data = dataDifference(
    backup.filter((file) => !isTombstone(file)),
    server.filter((file) => !isTombstone(file)),
  );
  if (data !== undefined) return data;
  const before = backup.filter(isTombstone);
  const after = server.filter(isTombstone);
  if (dataDifference(before, after) === undefined) return undefined;
  return after.length < before.length
    ? 'has the same data without its tombstones: what was deleted is back, or compaction made it final'
    : 'has the same data with other tombstones: more was deleted';
};

const dataDifference = (backup: readonly ArchivedFile[], server: readonly ArchivedFile[]): string | undefined => {
  const found = new Map(server.map((file) => [file.name, file]));
  const missing: string[] = [];
  const changed: string[] = [];
  for (const { name, size, sha256 } of backup) {
    const other = found.get(name);
    found.delete(name);
    if (!other) missing.push(name);
    else if (other.size !== size || other.sha256 !== sha256) changed.push(name);
  }
  const said = [
    sentence('holds other bytes in', changed),
    sentence('lacks', missing),
    sentence('has besides', [...found.keys()]),
  ].filter((part) => part !== '');
  if (said.length === 0) return undefined;
  return `${said.join(', ')}${changed.length === 0 ? ': written to or compacted since' : ''}`;
};

const shown = 3;

const sentence = (verb: string, names: readonly string[]): string => {
  if (names.length === 0) return '';
  const rest = names.length > shown ? ` and ${names.length - shown} more` : '';
  return `${verb} ${names.slice(0, shown).join(', ')}${rest}`;
};
