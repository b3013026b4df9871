/** After a full restore only the tokens of the backup hold. Which of them goes on, decided before the first byte. */
import type { KvContents, KvToken } from '../../bolt/read-kv.ts';

export type TokenPlan = {
  /**
   * `given`: the operator token of the options. `same`: the connection's own, which the backup holds too.
   * `backup`: one that the backup holds in clear.
   */
  readonly source: 'given' | 'same' | 'backup';
  /** Of its record in the backup. */
  readonly id: string;
  readonly description: string;
  readonly storage: KvToken['storage'];
};

/** The token itself is kept out of what can be printed. */
export type ChosenToken = { readonly plan: TokenPlan; readonly reveal: () => string };

export type TokenChoice =
  { readonly ok: true; readonly chosen: ChosenToken } | { readonly ok: false; readonly why: string };

export function chooseToken(kv: KvContents, connectionToken: string, given: string | undefined): TokenChoice {
  const usable = usableOperators(kv);
  if (usable.length === 0) return { ok: false, why: noneInBackup(kv) };
  const found = (token: string): KvToken | undefined => usable.find(({ matches }) => matches(token));
  if (given !== undefined) {
    const match = found(given);
    return match
      ? chosen('given', match, given)
      : { ok: false, why: `the operator token given is ${whatIs(kv, given)}` };
  }
  const same = found(connectionToken);
  if (same) return chosen('same', same, connectionToken);
  for (const token of usable) {
    const clear = token.reveal();
    if (clear !== undefined) return chosen('backup', token, clear);
  }
  return {
    ok: false,
    why:
      'the backup holds its tokens as hashes only, and the token of this connection is none of them: after the restore ' +
      `nothing could go on. Give the operator token of the instance that was backed up (${namesOf(usable)})`,
  };
}

/** Active, of an active user. */
export function usableOperators({ tokens, users }: KvContents): readonly KvToken[] {
  const active = new Set(users.filter((user) => user.active).map(({ id }) => id));
  return tokens.filter((token) => token.operator && token.active && active.has(token.userID));
}

const chosen = (source: TokenPlan['source'], { id, description, storage }: KvToken, token: string): TokenChoice => ({
  ok: true,
  chosen: { plan: { source, id, description, storage }, reveal: () => token },
});

function whatIs({ tokens }: KvContents, given: string): string {
  const match = tokens.find(({ matches }) => matches(given));
  if (!match) return 'not in the backup: nothing could go on after the restore';
  if (!match.operator) return `in the backup, but may not do everything there (${nameOf(match)})`;
  return `in the backup, but it or its user is inactive there (${nameOf(match)})`;
}

const noneInBackup = ({ tokens }: KvContents): string =>
  `the backup holds no active operator token among its ${tokens.length} tokens: a server could not be used after it. ` +
  '`influxd recovery` can add one to the bolt file';

const nameOf = ({ id, description }: KvToken): string =>
  description === '' ? id : `${id}, ${JSON.stringify(description)}`;

const namesOf = (tokens: readonly KvToken[]): string => {
  const shown = tokens.slice(0, 3).map(nameOf).join('; ');
  return tokens.length > 3 ? `${shown}; and ${tokens.length - 3} more` : shown;
};
