import type { Authenticator, Credential } from './authenticator.ts';

/** A credential that has to be asked for: once for all calls, and once more for each that was refused. */
export function askedFor(ask: (why: 'first' | 'refused') => Promise<Credential>): Authenticator {
  let held: Promise<Credential> | undefined;
  let lastRefused: Credential | undefined;
  const asked = (why: 'first' | 'refused'): Promise<Credential> => {
    const asking = ask(why);
    held = asking;
    asking.catch(() => {
      if (held === asking) held = undefined; // a failure is told, not kept
    });
    return asking;
  };
  return {
    current: () => held ?? asked('first'),
    renewed: (refused) => {
      if (held && refused === lastRefused) return held; // another call asks, or has asked, already
      lastRefused = refused;
      return asked('refused');
    },
  };
}
