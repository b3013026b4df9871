/** Questions that write nothing and take no time: the server's version, its settings, what this token may do. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import type { Api } from '../wire/api.ts';
import { drain } from '../wire/read-body.ts';
import type { Wire } from '../wire/wire.ts';
import type { ServerFacts, TokenFacts } from './diagnosis.ts';
import type { Serves } from './documented-paths.ts';

/** No server has a shard 0: whoever may back up is told so, everybody else that they may not. */
const noShard = '/api/v2/backup/shards/0';

export const tokenFacts = async (wire: Wire, signal: AbortSignal): Promise<TokenFacts> => {
  try {
    await drain((await wire.get(noShard, { signal })).body);
    return { canBackUp: true };
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    if (error.place.status === 404) return { canBackUp: true };
    if (error.place.status === 401 || error.place.status === 403) return { canBackUp: false, why: error.message };
    throw error;
  }
};

type Settings = Pick<ServerFacts, 'tokens' | 'writeTimeoutSeconds'>;

const settingsOf = (config: Readonly<Record<string, unknown>>): Settings => {
  const timeout = config['http-write-timeout'];
  return {
    tokens: config['use-hashed-tokens'] === true ? 'hashed' : 'clear', // versions that cannot hash do not have it
    ...(typeof timeout === 'number' && { writeTimeoutSeconds: timeout / 1e9 }),
  };
};

/** Without the permission to read the settings, the token's own entry in the list still tells how it is stored. */
const tokensByList = async ({ client }: Api, signal: AbortSignal): Promise<Settings> => {
  const result = await client.GET('/api/v2/authorizations', { signal });
  const entries = result.ok ? result.data.authorizations : [];
  if (entries.length === 0) return { tokens: 'unknown' };
  return { tokens: entries.every(({ token }) => token === '') ? 'hashed' : 'clear' };
};

const settings = async (api: Api, signal: AbortSignal): Promise<Settings> => {
  const result = await api.client.GET('/api/v2/config', { signal });
  const config: unknown = result.ok ? result.data.config : undefined;
  return isRecord(config) ? settingsOf(config) : tokensByList(api, signal);
};

export const serverFacts = async (api: Api, version: string, signal: AbortSignal): Promise<ServerFacts> => {
  const [ready, rest] = await Promise.all([
    api.isReady().catch(() => false),
    settings(api, signal).catch((): Settings => ({ tokens: 'unknown' })),
  ]);
  return { version, ready, ...rest };
};

/** HEAD is routed and answered without any handler: 405 with the methods that are served, or 404. */
export const servesBy =
  ({ client }: Api, signal: AbortSignal): Serves =>
  async (method, path) => {
    const answer = await client.send({ method: 'HEAD', path, signal });
    return answer.status === 405
      ? (answer.headers.get('allow') ?? '').split(/, */).includes(method)
      : answer.status !== 404;
  };
