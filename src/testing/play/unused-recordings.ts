import { lineOf, type Recording } from './recording.ts';

const told = (recording: Recording): string => `${recording.exchange.id} ${lineOf(recording)}`;

/** Recorded answers that nobody asked for: the code does less than the recording, or does it otherwise. */
export class UnusedRecordingsError extends Error {
  override readonly name = 'UnusedRecordingsError';
  /** `003 GET /api/v2/buckets?limit=2`, one each. */
  readonly unused: readonly string[];

  constructor(recordings: readonly Recording[]) {
    const unused = recordings.map(told);
    super(`${unused.length} recorded answers were not asked for:\n  ${unused.join('\n  ')}`);
    this.unused = unused;
  }
}
