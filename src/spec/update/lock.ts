import { createHash } from 'node:crypto';
import { distillerVersion } from '../distil/distil.ts';
import type { Problem } from '../validity/problem.ts';

/** `openapi/lock.json`: what the pinned contract was made from. */
export type Lock = {
  /** Where `spec:update` reads the upstream document when nothing else is said. */
  readonly sourceUrl: string;
  readonly upstream: { readonly sha256: string; readonly version: string };
  readonly contract: { readonly sha256: string };
  /** See `distillerVersion`. */
  readonly distiller: number;
  /** Day of the last change of anything else in this file, `2026-11-24`. */
  readonly updated: string;
  /** What the validator says about the upstream document. */
  readonly problems: readonly Problem[];
};

export const defaultSourceUrl =
  'https://raw.githubusercontent.com/influxdata/docs-v2/master/api-docs/influxdb/v2/influxdb-oss-v2-openapi.yaml';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export type LockInput = {
  readonly sourceUrl: string;
  /** The upstream text, and the `info.version` in it. */
  readonly upstream: { readonly text: string; readonly version: string };
  readonly contractText: string;
  readonly problems: readonly Problem[];
};

/** The lock of an update; the day moves only if something else does. */
export const lockOf = (input: LockInput, before: Lock | undefined, today: string): Lock => {
  const lock: Lock = {
    sourceUrl: input.sourceUrl,
    upstream: { sha256: sha256(input.upstream.text), version: input.upstream.version },
    contract: { sha256: sha256(input.contractText) },
    distiller: distillerVersion,
    updated: before?.updated ?? today,
    problems: input.problems,
  };
  return lockText(lock) === (before && lockText(before)) ? lock : { ...lock, updated: today };
};

export const lockText = (lock: Lock): string => `${JSON.stringify(lock, null, 2)}\n`;
