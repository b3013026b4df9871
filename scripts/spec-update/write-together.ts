import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './error-text.ts';

/**
 * Writes all files or none: each is first written beside its place, then all are renamed.
 * If a rename fails, those already done are undone; the error is thrown in any case.
 */
export const writeTogether = async (directory: string, files: Readonly<Record<string, string>>): Promise<void> => {
  const steps = Object.entries(files).map(([path, text]) => ({
    text,
    path: join(directory, path),
    beside: join(directory, `${path}.new-${process.pid}`),
  }));
  const done: (() => Promise<void>)[] = [];
  try {
    for (const { beside, text } of steps) {
      await mkdir(dirname(beside), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { path, beside } of steps) {
      const before = await readIfThere(path);
      await rename(beside, path);
      done.push(() => (before === undefined ? rm(path) : writeFile(path, before)));
    }
  } catch (error) {
    for (const undo of done.reverse()) await undo();
    for (const { beside } of steps) await rm(beside, { force: true }).catch(() => undefined); // its folder may be the trouble
    throw error;
  }
};

/** Nothing if there is no such file; any other trouble is thrown before something is replaced. */
export const readIfThere = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};
