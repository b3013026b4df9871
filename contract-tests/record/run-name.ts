/** Names of runs. Fixed length, because positions in answers move with it; part of no word, because it is replaced everywhere. */
import { createHash, randomBytes } from 'node:crypto';

/** The run's name as it stands in every cassette. */
export const canonicalRun = 'acmeq001';

/** What every run's resources begin with: by this a sweep finds those of a dead run. */
export const runPattern = /\bacmeq[0-9a-z]{3}-/;

const tail = (bytes: Uint8Array): string => [...bytes.subarray(0, 3)].map((byte) => (byte % 36).toString(36)).join('');

/** A run's name from any text; the same text gives the same name. Without one: random. */
export const runName = (text?: string): string => {
  if (text !== undefined && /^acmeq[0-9a-z]{3}$/.test(text)) return text;
  return `acmeq${tail(text === undefined ? randomBytes(3) : createHash('sha256').update(text).digest())}`;
};
