/** What backup and restore throw. No message and no field holds a credential. */

/**
 * `data`: what is there is not as it should be (exit code 1).
 * `run`: it could not be done or judged (exit code 2).
 */
const kinds = {
  'archive-torn': 'data',
  'archive-has-tail': 'data',
  'archive-invalid': 'data',
  'metadata-invalid': 'data',
  'manifest-invalid': 'data',
  'manifest-unsupported': 'run',
  'file-missing': 'data',
  'file-changed': 'data',
  'not-verified': 'data',
  'tombstones-found': 'data',
  'metadata-changed': 'data',
  conflict: 'run',
  'not-allowed': 'run',
  'not-confirmed': 'run',
  'no-usable-token': 'run',
  'target-not-ready': 'run',
  'no-connection': 'run',
  'server-refused': 'run',
  'bad-option': 'run',
  'folder-in-use': 'run',
  'disk-failed': 'run',
} as const;

export type BackupErrorCode = keyof typeof kinds;

export type BackupErrorPlace = {
  readonly file?: string;
  readonly shard?: string;
  /** Bytes from the start of the file, after gunzip. */
  readonly offset?: number;
  /** Where a server's answer is the reason. */
  readonly status?: number;
  /** InfluxDB's own word in that answer, e.g. `not found`: a proxy's 404 has none. */
  readonly serverCode?: string;
  /** How long that answer asked to wait before the next try. */
  readonly retryAfterMs?: number;
};

export class BackupError extends Error {
  override readonly name = 'BackupError';
  /** Stable; tells what happened. */
  readonly code: BackupErrorCode;
  readonly kind: 'data' | 'run';
  readonly place: BackupErrorPlace;

  /** `message` names the thing and the next step. */
  constructor(code: BackupErrorCode, message: string, more: BackupErrorPlace & { readonly cause?: unknown } = {}) {
    const { cause, ...place } = more;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.kind = kinds[code];
    this.place = place;
  }
}
