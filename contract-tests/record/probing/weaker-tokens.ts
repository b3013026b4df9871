/** What probes with weaker tokens need: another organisation, and tokens that may do less than the operator's. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Contract } from '../../check.ts';
import { weakerTokens } from '../../probes/credentials.ts';
import type { Belonging } from '../../probes/probe.ts';
import type { LiteralRequest, LiteralResponse } from '../../scenario.ts';

type Action = 'read' | 'write';

/** Named by the contract, but not of an organisation, or unknown to this server. */
const notGiven: readonly string[] = ['instance', 'flows', 'functions', 'subscriptions'];

/** What an organisation's token can be for, by the contract. */
const resourceTypes = ({ document }: Contract): readonly string[] => {
  const { type } = document.components?.schemas?.['Resource']?.properties ?? {};
  return (type?.enum ?? []).filter((name): name is string => typeof name === 'string' && !notGiven.includes(name));
};

const permissions = (contract: Contract, orgID: string, actions: readonly Action[]) =>
  resourceTypes(contract).flatMap((type) =>
    actions.map((action) => ({
      action,
      resource: type === 'orgs' ? { type, id: orgID } : { type, orgID },
    })),
  );

export type Maker = {
  readonly contract: Contract;
  readonly run: string;
  readonly send: (request: LiteralRequest) => Promise<LiteralResponse>;
  readonly learn: (name: string, value: string) => void;
};

const create = async ({ send }: Maker, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await send({ method: 'POST', path, headers, body: JSON.stringify(body) });
  const made: unknown = answer.status === 201 ? answer.json() : undefined;
  if (!isRecord(made)) throw new Error(`${path}: what probes need was not made: ${answer.status} ${answer.text}`);
  return made;
};

/** Makes them, and tells the harness the tokens. */
export const makeWeakerTokens = async (maker: Maker, { orgID, org }: Belonging): Promise<Belonging> => {
  const { contract, run, learn } = maker;
  const other = String((await create(maker, '/api/v2/orgs', { name: `${run}-elsewhere` }))['id']);
  const bucket = await create(maker, '/api/v2/buckets', { orgID: other, name: `${run}-elsewhere` });
  const tokens: readonly (readonly [name: string, of: string, actions: readonly Action[]])[] = [
    [weakerTokens.readOnly, orgID, ['read']],
    [weakerTokens.own, orgID, ['read', 'write']],
    [weakerTokens.foreign, other, ['read', 'write']],
  ];
  for (const [name, of, actions] of tokens) {
    const made = await create(maker, '/api/v2/authorizations', {
      orgID: of,
      permissions: permissions(contract, of, actions),
    });
    learn(name, String(made['token']));
  }
  return { orgID, org, foreign: { orgID: other, bucketID: String(bucket['id']) } };
};
