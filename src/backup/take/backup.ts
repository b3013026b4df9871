/** Takes a backup: what the server has, verified while it is fetched, and resumable until it is finished. */
import { BackupError } from '../errors.ts';
import type { BackupEvent } from '../events.ts';
import { startRun, type Run } from '../run.ts';
import type { Retry } from '../wire/retry.ts';
import { openWire, type Wire } from '../wire/wire.ts';
import { openBase } from './base.ts';
import { requireSameTerms, type Draft, type DraftTerms, type TakenMetadata } from './draft.ts';
import { describe, resultOf, writeDescriptions } from './finish.ts';
import { lockFolder } from '../folder/folder-lock.ts';
import { isIntact } from './intact.ts';
import { openJournal, type Journal } from './journal.ts';
import { resumed, retried, storesNotice, tombstoneNotice } from './notices.ts';
import type { BackupOptions, BackupResult } from './options.ts';
import { freeRun, prepareFolder } from './prepare-folder.ts';
import { shardsOf } from './selection.ts';
import { requireReady, requireSameServer } from './server.ts';
import { siteOf, type Site } from './site.ts';
import { takeMetadata } from './take-metadata.ts';
import { forgetOthers, takeShards } from './take-shards.ts';
import { removeRun, removeUnnamed, unfinishedIn } from './unfinished.ts';

/**
 * Begins at once. After an abort or a failure the same call continues where it stopped.
 * @example
 * const run = backup({ url: 'http://localhost:8086', token, dir: 'backups/monday' });
 * for await (const event of run) console.log(event.type);
 * const { shards, bytes } = await run.result;
 */
export function backup(options: BackupOptions): Run<BackupResult> {
  return startRun(async (tell) => {
    requireSense(options);
    const wire = openWire(options);
    try {
      return await inFolder(options, wire, tell);
    } finally {
      wire.close();
    }
  });
}

const defaultParallel = 4;
const mostParallel = 64;

type Tell = (event: BackupEvent) => void;

async function inFolder(options: BackupOptions, wire: Wire, tell: Tell): Promise<BackupResult> {
  const { dir, signal, retries } = options;
  tell({ type: 'phase', phase: 'preflight' });
  const onRetry = (retry: Retry): void => {
    tell(retried('the server', retry));
  };
  const serverVersion = await requireReady(wire, signal, { retries, onRetry });
  await prepareFolder(dir, tell);
  const unlock = await lockFolder(dir);
  try {
    const draft = await draftFor(options, { wire, serverVersion, tell });
    return await complete(draft, options, { wire, tell });
  } finally {
    await unlock();
  }
}

/** The one that an earlier try left, or a new one. */
async function draftFor(
  options: BackupOptions,
  { wire, serverVersion, tell }: { readonly wire: Wire; readonly serverVersion: string; readonly tell: Tell },
): Promise<Draft> {
  const { dir, resume = 'recent', retries, signal } = options;
  const terms = termsOf(options);
  const draft = await unfinishedIn(dir, resume, tell);
  if (!draft)
    return { run: await freeRun(dir, new Date()), serverVersion, ...terms, shards: new Map(), removed: new Set() };
  requireSameTerms(draft, terms);
  await requireSameServer(wire, draft, { retries, signal });
  if (draft.metadata) tell(resumed(draft));
  return { ...draft, serverVersion };
}

function termsOf({ org, bucket, metadataStores = true, encode }: BackupOptions): DraftTerms {
  const filter = { ...(org !== undefined && { org }), ...(bucket !== undefined && { bucket }) };
  return { filter, metadataStores, encoded: encode !== undefined };
}

async function complete(
  draft: Draft,
  options: BackupOptions,
  { wire, tell }: { readonly wire: Wire; readonly tell: Tell },
): Promise<BackupResult> {
  const { dir, parallel = defaultParallel } = options;
  const site = siteOf({ wire, run: draft.run, filter: draft.filter, tell, options });
  const base = options.base === undefined ? undefined : await openBase(options.base, site);
  const journal = openJournal(dir, draft);
  journal.noteAll(); // what the run leaves in the folder is known to be its own from here on
  try {
    tell({ type: 'phase', phase: 'metadata' });
    const metadata = await metadataFor(draft, site);
    if (metadata !== draft.metadata) {
      draft.metadata = metadata;
      journal.noteAll();
    }
    if (site.metadataStores) tell(storesNotice(site.filter));
    const tasks = shardsOf(metadata.buckets);
    await forgetOthers(draft, tasks, dir);
    tell({ type: 'phase', phase: 'shards', shards: tasks.length });
    const taken = await takeShards(tasks, site, { draft, parallel, base, note: journal.note });
    tell({ type: 'phase', phase: 'manifest' });
    const finished = describe(draft, metadata);
    await removeUnnamed(finished.inventory, dir);
    await writeDescriptions(dir, finished);
    await journal.remove();
    if (finished.inventory.tombstones > 0) tell(tombstoneNotice(finished.inventory.tombstones));
    return { ...resultOf(finished), ...taken, dir };
  } catch (error) {
    await giveUp(draft, journal, dir).catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

async function metadataFor(draft: Draft, site: Site): Promise<TakenMetadata> {
  const { metadata } = draft;
  if (!metadata) return takeMetadata(site);
  for (const file of [metadata.kv, metadata.sql])
    if (file && !(await isIntact(site.dir, file, site.signal))) return takeMetadata(site);
  return metadata;
}

/** Without metadata there is nothing to continue with. */
async function giveUp(draft: Draft, journal: Journal, dir: string): Promise<void> {
  await journal.close();
  if (!draft.metadata) await removeRun(dir, draft.run);
}

function requireSense({ dir, parallel = defaultParallel }: BackupOptions): void {
  if (dir === '') throw new BackupError('bad-option', 'dir is empty: give the folder that the backup is to go to');
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > mostParallel)
    throw new BackupError('bad-option', `parallel must be a whole number from 1 to ${mostParallel}`);
}
