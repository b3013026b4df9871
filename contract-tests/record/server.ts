/** What recording and replaying need to know of a server, and which servers may be recorded. */
import type { ThrowawayServer } from '../server/throwaway.ts';

/** A throwaway server, or any other that a replay was asked to talk to. */
export type TargetServer = {
  readonly url: string;
  /** Without a leading `v`. */
  readonly version: string;
  /** Process id of a server that this process started. */
  readonly pid?: number;
  /** Folder of its data, where known. */
  readonly folder?: string;
  /** Absent on a server that was not set up. */
  readonly onboarding?: { readonly token: string; readonly password?: string };
};

const onThisMachine = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

/** Whether this process started it, so that nothing on it is anyone's. */
export const isOwnServer = ({ url, pid = 0 }: TargetServer): boolean => pid > 0 && onThisMachine(url);

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
export const refuseUnknownServer = (server: ThrowawayServer): void => {
  const { url, version } = server;
  if (!/^\d+\.\d+\.\d+/.test(version))
    throw new RecordRefusedError(url, `it says version "${version}", which names no release`);
  if (!isOwnServer(server)) throw new RecordRefusedError(url, 'it was not started by this process on this machine');
};
