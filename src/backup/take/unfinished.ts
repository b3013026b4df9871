/** What earlier tries have left in a folder. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEvent } from '../events.ts';
import type { Inventory } from '../folder/inventory.ts';
import { parseDraft, stateName, type Draft } from './draft.ts';
import { unfinishedRemoved } from './notices.ts';
import type { BackupOptions } from './options.ts';

const recentMs = 12 * 60 * 60 * 1000;

const stateFile = /^(\d{8}T\d{6}Z)\.state\.json(?:\.partial)?$/;
const filesOfRun =
  /^(\d{8}T\d{6}Z)\.(?:bolt|sqlite|\d+\.tar|state\.json|inventory\.json|manifest)(?:\.gz)?(?:\.partial)?$/;

/** The draft that is to be continued; whatever else is unfinished is removed. */
export async function unfinishedIn(
  dir: string,
  resume: NonNullable<BackupOptions['resume']>,
  tell: (event: BackupEvent) => void,
): Promise<Draft | undefined> {
  const names = await readdir(dir);
  const runs = [...new Set(names.flatMap((name) => stateFile.exec(name)?.[1] ?? []))].sort().reverse();
  let found: Draft | undefined;
  for (const run of runs) {
    if (names.includes(`${run}.manifest`))
      await rm(join(dir, stateName(run)), { force: true }); // ended between the two
    else if (!found && (await mayContinue(dir, run, resume))) found = await readDraft(dir, run);
    if (found?.run === run) await removeRun(dir, run, 'partial');
    else if (!names.includes(`${run}.manifest`)) {
      await removeRun(dir, run);
      tell(unfinishedRemoved(run));
    }
  }
  return found;
}

async function mayContinue(dir: string, run: string, resume: NonNullable<BackupOptions['resume']>): Promise<boolean> {
  if (resume !== 'recent') return resume === 'always';
  const { mtimeMs } = await stat(join(dir, stateName(run))).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < recentMs;
}

/** One that cannot be read is of no use, whatever was wrong with it. */
async function readDraft(dir: string, run: string): Promise<Draft | undefined> {
  try {
    const draft = parseDraft(await readFile(join(dir, stateName(run)), 'utf8'), stateName(run));
    return draft.run === run ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** All that a run may have left, or its temporary files alone. */
export const removeRun = (dir: string, run: string, which: 'all' | 'partial' = 'all'): Promise<void> =>
  removeFiles(dir, run, (name) => which === 'all' || name.endsWith('.partial'));

/** What a try left that ended before it was noted, or that was stored under another name: nothing else ever removes it. */
export function removeUnnamed({ run, kv, sql, shards }: Inventory, dir: string): Promise<void> {
  const named = new Set([stateName(run), ...[kv, sql, ...shards].flatMap((file) => file?.fileName ?? [])]);
  return removeFiles(dir, run, (name) => !named.has(name));
}

async function removeFiles(dir: string, run: string, isWaste: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(dir))
    if (filesOfRun.exec(name)?.[1] === run && isWaste(name)) await rm(join(dir, name), { force: true });
}
