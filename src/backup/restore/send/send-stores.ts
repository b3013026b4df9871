/** The metadata stores on their way: judged once more while they pass, so that nothing that is not one arrives whole. */
import { isRecord } from '../../../client/is-record.ts';
import type { Connection } from '../../connection.ts';
import { BackupError } from '../../errors.ts';
import type { StoredFile } from '../../folder/manifest.ts';
import { drain, readSome } from '../../wire/read-body.ts';
import { mayPass, withRetries } from '../../wire/retry.ts';
import { openWire, type Wire } from '../../wire/wire.ts';
import { isOperator } from '../plan/ask.ts';
import { gzipStored } from './gzip-stored.ts';
import type { PreparedFull } from '../plan/prepare.ts';
import { checked } from '../plan/stores.ts';
import type { ChosenToken } from '../plan/token-plan.ts';

/** It swaps the store, migrates it, and deletes every shard before it answers. */
const patienceMs = 15 * 60_000;

const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };

/**
 * All that the server held is gone once it has taken this. A try whose answer was lost is repeated with whichever
 * token holds now: the one of before, or the one of the backup.
 */
export async function sendKv(prepared: PreparedFull, token: ChosenToken): Promise<void> {
  const { stores, target, options, reading } = prepared;
  const { file } = stores.kv;
  const { retries, signal } = options;
  const attempt = async (number: number): Promise<void> => {
    const connection = number === 0 ? target.connection : await stillHolding(prepared, token);
    const wire = openWire(connection);
    try {
      const body = gzipStored(checked('kv', file, sha256Of(prepared, 'kv'), reading));
      const answer = await wire.post('/api/v2/restore/kv', { headers, body, signal, stallMs: patienceMs });
      requireAnswer(await readSome(answer.body, 65_536));
    } finally {
      wire.close();
    }
  };
  await withRetries(attempt, { retries, signal, retryIf: (error) => mayPass(error) || isLocked(error) });
}

/** After a body that broke off, the server holds the file open until the next try has failed. */
const isLocked = (error: unknown): boolean =>
  error instanceof BackupError && error.code === 'server-refused' && error.message.includes('unable to open boltdb');

async function stillHolding({ target, options }: PreparedFull, token: ChosenToken): Promise<Connection> {
  const { wire, connection } = target;
  const { retries, signal } = options;
  return (await isOperator({ wire, retries, signal })) ? connection : { ...connection, token: token.reveal() };
}

/** The token in it is one that the plan knows already, or empty where tokens are hashed. */
function requireAnswer(text: string): void {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && typeof value.token === 'string') return;
  } catch {
    // said below, without what it holds
  }
  throw new BackupError('server-refused', 'POST /api/v2/restore/kv answered 200, but not as InfluxDB does');
}

export async function sendSql(prepared: PreparedFull, file: StoredFile, wire: Wire): Promise<void> {
  const { reading, options } = prepared;
  const { retries, signal } = options;
  const attempt = async (): Promise<void> => {
    const body = gzipStored(checked('sql', file, sha256Of(prepared, 'sql'), reading));
    await drain((await wire.post('/api/v2/restore/sql', { headers, body, signal, stallMs: patienceMs })).body);
  };
  await withRetries(attempt, { retries, signal });
}

const sha256Of = ({ stores }: PreparedFull, store: 'kv' | 'sql'): string | undefined => stores[store]?.sha256;
