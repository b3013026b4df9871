import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSourceUrl, type Lock } from '../../src/spec/update/lock.ts';
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import { SpecInputError } from '../../src/spec/spec-input-error.ts';
import type { SchemaValidator } from '../../src/spec/validity/swagger-parser.ts';
import { type Pinned, planUpdate } from '../../src/spec/update/update-plan.ts';
import { updateReport } from '../../src/spec/update/update-report.ts';
import { codeOf } from './error-text.ts';
import { readPages } from './read-pages.ts';
import { isUrl, readSource, type ReadOptions } from './read-source.ts';
import { readIfThere, writeTogether } from './write-together.ts';

export type UpdateOptions = ReadOptions & {
  /** Default: swagger-parser. */
  readonly validate?: SchemaValidator;
  /** File or URL of the upstream document; default: the lock's URL. */
  readonly from?: string;
  /** Folder or URL that holds the index of the docs pages; without it the pinned pages stay. */
  readonly pages?: string;
  /** The URL that the lock names, for a document read from a file. */
  readonly sourceUrl?: string;
  readonly prose?: 'drop' | 'keep';
  readonly dryRun?: boolean;
  /** The folder to update; default `openapi`. */
  readonly directory?: string;
  /** Default: now. */
  readonly clock?: () => Date;
};

/**
 * Reads, checks, distils and writes; returns the lines to print.
 * @throws SpecInputError, or what the file system throws; the folder is then as it was
 */
export const updateSpec = async (options: UpdateOptions): Promise<readonly string[]> => {
  const { directory = 'openapi', clock = () => new Date() } = options;
  const before = await readPinned(directory);
  const source = options.from ?? before.lock?.sourceUrl ?? defaultSourceUrl;
  const upstream = { text: await readSource(source, options), name: source };
  const read =
    options.pages === undefined ? undefined : await readPages(options.pages, Object.keys(before.pages), options);
  const plan = await planUpdate({
    upstream,
    sourceUrl: withoutPassword(
      options.sourceUrl ?? (isUrl(source) ? source : (before.lock?.sourceUrl ?? defaultSourceUrl)),
    ),
    pages: read?.texts ?? {},
    prose: options.prose ?? 'drop',
    before,
    ...(options.validate && { validate: options.validate }),
    today: clock().toISOString().slice(0, 10),
  });
  const changed = await changedFiles(directory, plan.files);
  if (!options.dryRun) await writeTogether(directory, changed);
  return [
    read
      ? `docs pages: ${Object.keys(read.texts).length} were read`
      : 'docs pages: the pinned ones stay (read others with --pages)',
    ...(read?.notes ?? []),
    ...updateReport(plan),
    ...closing(Object.keys(changed), options.dryRun ?? false),
  ];
};

const closing = (changed: readonly string[], dryRun: boolean): readonly string[] => {
  if (changed.length === 0) return ['nothing changed'];
  return [`${dryRun ? 'dry run, would write' : 'wrote'} ${changed.join(', ')}`];
};

const readPinned = async (directory: string): Promise<Pinned> => {
  const contract = await readIfThere(join(directory, 'contract.yaml'));
  const lock = await readJson(join(directory, 'lock.json'));
  const names = await pinnedNames(join(directory, 'pages'));
  const pages = await Promise.all(
    names.map(async (name) => [name, await readJson(join(directory, `pages/${name}.json`))] as const),
  );
  // written by this command and reviewed with the code: nothing else writes them
  return {
    ...(contract !== undefined && { contract }),
    ...(lock !== undefined && { lock: lock as Lock }),
    pages: Object.fromEntries(pages.filter(([, claims]) => claims !== undefined)) as Record<string, PageClaims>,
  };
};

const readJson = async (path: string): Promise<unknown> => {
  const text = await readIfThere(path);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new SpecInputError(path, undefined, 'is not JSON; restore it from git, or delete it to start anew', {
      cause,
    });
  }
};

const pinnedNames = async (directory: string): Promise<readonly string[]> => {
  try {
    const files = (await readdir(directory)).sort();
    return files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
};

/** A lock is committed: who reads with a password in the URL does not want it there. */
const withoutPassword = (sourceUrl: string): string => {
  if (!URL.canParse(sourceUrl) || !isUrl(sourceUrl))
    throw new SpecInputError(sourceUrl, undefined, 'is not an http(s) URL');
  const url = new URL(sourceUrl);
  url.username = '';
  url.password = '';
  return url.href;
};

const changedFiles = async (
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> => {
  const changed: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    if ((await readIfThere(join(directory, path))) !== text) changed[path] = text;
  }
  return changed;
};
