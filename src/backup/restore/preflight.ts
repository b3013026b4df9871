/** Whether the server can be restored to, with this token, before anything is asked of it. */
import type { Connection } from '../connection.ts';
import { BackupError } from '../errors.ts';
import { requireReady } from '../take/server.ts';
import { openApi, type Api } from '../wire/api.ts';
import { openWire } from '../wire/wire.ts';

export type Target = {
  readonly api: Api;
  /** With the token that may do everything there. */
  readonly connection: Connection;
  readonly version: string;
};

/**
 * `tokens`: the first that may do everything is taken; after a full restore that broke off it is another than before.
 * @throws BackupError `target-not-ready`, `not-allowed`, `no-connection`, `server-refused`, `bad-option`
 */
export async function preflight(
  connection: Connection,
  tokens: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Target> {
  const wire = openWire(connection);
  const version = await requireReady(wire, signal).finally(wire.close);
  for (const token of tokens) {
    const own = { ...connection, token };
    const api = openApi(own, signal);
    if (await api.isOperator()) return { api, connection: own, version };
  }
  throw new BackupError(
    'not-allowed',
    `the token given is no operator token of ${originOf(connection)}: a restore needs one that may do everything there`,
  );
}

export const originOf = ({ url }: Pick<Connection, 'url'>): string => new URL(url).origin;
