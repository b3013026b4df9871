/** What is asked of the server before anything long begins. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import { readSome } from '../wire/read-body.ts';
import { withRetries, type RetryOptions } from '../wire/retry.ts';
import type { Wire } from '../wire/wire.ts';
import type { Draft } from './draft.ts';

/** Bodies that are read as a whole here are small. */
const limit = 1_048_576;

/** How often a question is asked again that nobody answered: one reset must not end what runs every night. */
type Asking = Pick<RetryOptions, 'retries' | 'signal' | 'onRetry'>;

const ask = async (wire: Wire, path: string, signal: AbortSignal | undefined): Promise<string> =>
  readSome((await wire.get(path, { signal })).body, limit);

/**
 * The server's version. Over the wire and not by the client: loading `fetch` takes longer than a small backup.
 * @throws BackupError `target-not-ready`, `no-connection`, `server-refused`
 */
export async function requireReady(
  wire: Wire,
  signal: AbortSignal | undefined,
  more: Omit<Asking, 'signal'> = {},
): Promise<string> {
  const askBoth = () => Promise.all([ask(wire, '/health', signal), ask(wire, '/ready', signal)]);
  const [text] = await withRetries(askBoth, { ...more, signal }).catch((error: unknown) => {
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
export async function requireSameServer(wire: Wire, draft: Draft, asking: Asking): Promise<void> {
  const ids = new Set(draft.metadata?.buckets.map(({ organizationID }) => organizationID));
  if (ids.size === 0) return;
  for (const id of ids) if (await exists(wire, `/api/v2/orgs/${id}`, asking)) return;
  throw new BackupError(
    'conflict',
    `the folder has an unfinished backup (${draft.run}) of another server: take another folder, or say that it is not to be resumed`,
  );
}

async function exists(wire: Wire, path: string, asking: Asking): Promise<boolean> {
  try {
    await withRetries(() => ask(wire, path, asking.signal), asking);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** By InfluxDB's own word: a proxy's 404 says nothing about what the server has. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof BackupError && error.place.status === 404 && error.place.serverCode === 'not found';
