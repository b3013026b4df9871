/** The pinned docs pages from their files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageClaims } from '../src/spec/pages/pages.ts';
import { packageFile } from './package-file.ts';

export const pagesFolder = packageFile('openapi/pages');

export const loadPages = async (folder = pagesFolder): Promise<readonly PageClaims[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as PageClaims); // spec:update wrote the file in this form
};
