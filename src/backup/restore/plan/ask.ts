/** Short questions over the wire: loading `fetch` for them takes longer than a small restore, and 15 MB. */
import { isRecord } from '../../../client/is-record.ts';
import { BackupError } from '../../errors.ts';
import { readSome } from '../../wire/read-body.ts';
import { withRetries } from '../../wire/retry.ts';
import type { Wire } from '../../wire/wire.ts';

export type Asking = {
  readonly wire: Wire;
  readonly signal: AbortSignal | undefined;
  readonly retries: number | undefined;
};

const most = 64 * 1_048_576;

/** @throws BackupError `server-refused` also for an answer that is no JSON object */
export async function ask({ wire, signal, retries }: Asking, path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await withRetries(async () => readSome((await wire.get(path, { signal })).body, most), {
    retries,
    signal,
  });
  const value = parsed(text);
  if (isRecord(value)) return value;
  throw new BackupError('server-refused', `GET ${path} did not answer as InfluxDB does`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the caller
  }
}

/** Whether the token may read the configuration, which is for operators alone. */
export async function isOperator(asking: Asking): Promise<boolean> {
  try {
    await ask(asking, '/api/v2/config');
    return true;
  } catch (error) {
    if (error instanceof BackupError && (error.place.status === 401 || error.place.status === 403)) return false;
    throw error;
  }
}
