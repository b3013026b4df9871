/** Whether the server can be restored to, with this token, before anything is asked of it. */
import type { Connection } from '../../connection.ts';
import { BackupError } from '../../errors.ts';
import { requireReady } from '../../take/server.ts';
import { openApi, type Api } from '../../wire/api.ts';
import { openWire, type Wire } from '../../wire/wire.ts';
import { isOperator } from './ask.ts';

export type Target = {
  /** With the token that may do everything there. */
  readonly connection: Connection;
  readonly wire: Wire;
  readonly api: Api;
  readonly version: string;
};

/**
 * `tokens`: the first that may do everything is taken; after a full restore that broke off it is another than before.
 * The wire is the caller's to close.
 * @throws BackupError `target-not-ready`, `not-allowed`, `no-connection`, `server-refused`, `bad-option`
 */
export async function preflight(
  connection: Connection,
  tokens: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Target> {
  const { retries } = connection;
  let version: string | undefined;
  for (const token of tokens) {
    const own = { ...connection, token };
    const wire = openWire(own);
    try {
      version ??= await requireReady(wire, signal, { retries });
      if (await isOperator({ wire, signal, retries }))
        return { connection: own, wire, api: openApi(own, signal), version };
    } catch (error) {
      wire.close();
      throw error;
    }
    wire.close();
  }
  throw new BackupError(
    'not-allowed',
    `the token given is no operator token of ${serverOf(connection)}: a restore needs one that may do everything there`,
  );
}

/** With the path prefix: several servers may be behind one host. */
export const serverOf = ({ url }: Pick<Connection, 'url'>): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
};
