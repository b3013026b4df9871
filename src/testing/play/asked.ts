/** A request that a player is asked to answer. */
export type Asked = {
  readonly method: string;
  /** Path and query: `/api/v2/buckets?limit=2`. */
  readonly target: string;
  /** As sent, decompressed. */
  readonly bytes: Uint8Array;
};

export const pathOf = (target: string): string => target.split('?')[0] ?? '';

/** Names and values, decoded; a name may come several times. */
export const queryOf = (target: string): URLSearchParams => new URLSearchParams(target.split('?').slice(1).join('?'));
