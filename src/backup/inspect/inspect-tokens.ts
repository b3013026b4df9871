/** Which token a full restore of a backup would go on with. */
import type { KvContents } from '../bolt/read-kv.ts';
import { usableOperators } from '../restore/plan/token-plan.ts';
import type { InspectedTokens } from './inspection.ts';

type Named = { readonly id: string; readonly name: string };

const nameIn = (list: readonly Named[], id: string): string => list.find((one) => one.id === id)?.name ?? id;

export const inspectTokens = (kv: KvContents): InspectedTokens => {
  const operators = usableOperators(kv).map(({ description, userID, orgID, storage }) => ({
    description,
    user: nameIn(kv.users, userID),
    org: nameIn(kv.organizations, orgID),
    storage,
  }));
  const known = operators.some(({ storage }) => storage === 'clear');
  return {
    tokens: kv.tokens.length,
    inClear: kv.tokens.filter(({ storage }) => storage === 'clear').length,
    operators,
    plan: known ? 'in-backup' : operators.length > 0 ? 'must-be-known' : 'none',
  };
};
