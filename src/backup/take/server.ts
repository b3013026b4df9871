/** What is asked of the server before anything long begins. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import { readSome } from '../wire/read-body.ts';
import type { Wire } from '../wire/wire.ts';
import type { Draft } from './draft.ts';

/** Bodies that are read as a whole here are small. */
const limit = 1_048_576;

/**
 * The server's version. Over the wire and not by the client: loading `fetch` takes longer than a small backup.
 * @throws BackupError `target-not-ready`, `no-connection`, `server-refused`
 */
export async function requireReady(wire: Wire, signal: AbortSignal | undefined): Promise<string> {
  const health = wire.get('/health', { signal }).then(({ body }) => readSome(body, limit));
  const ready = wire.get('/ready', { signal }).then(({ body }) => readSome(body, limit));
  const [text] = await Promise.all([health, ready]).catch((error: unknown) => {
    throw busy(error) ?? error;
  });
  const version = versionOf(text);
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  // a build that names no version is taken for a new one
  if (major === undefined || (major === '2' && minor !== '0')) return version;
  throw new BackupError(
    'target-not-ready',
    `the server is InfluxDB ${version}, which has another backup API; versions 2.1 and later of InfluxDB 2 are backed up here`,
  );
}

function busy(error: unknown): BackupError | undefined {
  if (!(error instanceof BackupError) || error.place.status !== 503) return undefined;
  return new BackupError('target-not-ready', `the server is not ready yet: ${error.message}`, { cause: error });
}

function versionOf(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && value.name === 'influxdb')
      return typeof value.version === 'string' ? value.version.replace(/^v/, '') : '';
  } catch {
    // told below
  }
  throw new BackupError('server-refused', 'GET /health did not answer as InfluxDB does: is this the right URL?');
}

/** @throws BackupError `conflict` where none of the draft's organisations is on this server */
export async function requireSameServer(wire: Wire, draft: Draft, signal: AbortSignal | undefined): Promise<void> {
  const ids = new Set(draft.metadata?.buckets.map(({ organizationID }) => organizationID));
  if (ids.size === 0) return;
  for (const id of ids) if (await exists(wire, `/api/v2/orgs/${id}`, signal)) return;
  throw new BackupError(
    'conflict',
    `the folder has an unfinished backup (${draft.run}) of another server: take another folder, or say that it is not to be resumed`,
  );
}

async function exists(wire: Wire, path: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await readSome((await wire.get(path, { signal })).body, limit);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** By InfluxDB's own word: a proxy's 404 says nothing about what the server has. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof BackupError && error.place.status === 404 && error.place.serverCode === 'not found';
