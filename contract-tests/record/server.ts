/** What recording and replaying need to know of a server, and which servers may be recorded. */
import type { ThrowawayServer } from '../server/throwaway.ts';

/** A throwaway server, or any other by url, version and token. */
export type TargetServer = Pick<ThrowawayServer, 'url' | 'version' | 'folder' | 'onboarding'>;

export class RecordRefusedError extends Error {
  override readonly name = 'RecordRefusedError';
  readonly url: string;
  constructor(url: string, reason: string) {
    super(`${url} is not recorded: ${reason}`);
    this.url = url;
  }
}

/**
 * A recording says "this is what version X answers": only a server that this process started, and that knows its version, can prove that.
 * @throws RecordRefusedError
 */
export const refuseUnknownServer = ({ url, version, pid }: ThrowawayServer): void => {
  if (!/^\d+\.\d+\.\d+/.test(version))
    throw new RecordRefusedError(url, `it says version "${version}", which names no release`);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname))
    throw new RecordRefusedError(url, 'it is not on this machine');
  if (pid <= 0) throw new RecordRefusedError(url, 'it was not started by this process');
};
