import type { Authenticator } from './auth/authenticator.ts';
import type { TransportOptions } from './call-options.ts';
import type { Hooks } from './hooks/hooks.ts';
import type { Fetch } from './transport.ts';

/** What a client is made of; lives in closures only, so that printing a client shows no credential. */
export type Setup = Pick<TransportOptions, 'retry'> &
  Required<Pick<TransportOptions, 'timeoutMs' | 'tryTimeoutMs' | 'gzipOverBytes'>> & {
    readonly base: URL;
    readonly fetch: Fetch;
    readonly headers: Readonly<Record<string, string>>;
    readonly authenticator: Authenticator;
    readonly hooks: readonly Hooks[];
  };
