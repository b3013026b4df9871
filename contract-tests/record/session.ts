/** What is known of one run while its exchanges are made canonical, one after another. */
import type { Capture } from '../../src/testing/cassette.ts';
import type { ToldTimes } from './canonical/clocks.ts';
import type { KnownValues, TextContext } from './canonical/canonical-text.ts';
import { createCorrespondence, type Correspondence } from './canonical/correspondence.ts';
import type { IsOwn } from './canonical/own-items.ts';

export type Known = KnownValues & {
  /** Absent on a server that is the scenario's alone: all is its own there. */
  readonly isOwn?: IsOwn;
};

/** A response body, or a part of one, that is kept as structure: a later request may send it again. */
export type KeptBody = { readonly exchange: string; readonly part?: string; readonly bytes: Uint8Array };

export type Session = {
  readonly known: Known;
  readonly ids: Correspondence;
  /** Hex ids, and integers as `space number`, that the client sent before the server did. */
  readonly sent: Set<string>;
  readonly sentTimes: Set<string>;
  /** Times in answers: one that comes back in a request is still the server's. */
  readonly seenTimes: Set<string>;
  /** First appearance of each server-born value in a response, by its canonical value. */
  readonly births: Map<string, Capture>;
  /** Canonical values that a request used. */
  readonly used: Set<string>;
  readonly keptBodies: KeptBody[];
  /** When things were made and changed, as answers told it; replaced with each answer. */
  toldTimes: ToldTimes;
};

export const createSession = (known: Known, mintFrom = 0): Session => ({
  known,
  ids: createCorrespondence(mintFrom),
  sent: new Set(),
  sentTimes: new Set(),
  seenTimes: new Set(),
  births: new Map(),
  used: new Set(),
  keptBodies: [],
  toldTimes: new Map(),
});

export const textContext = (session: Session, nowMs: number, used?: (canonical: string) => void): TextContext => ({
  known: session.known,
  ids: session.ids,
  nowMs,
  sentTimes: session.sentTimes,
  ...(used && { used }),
});
