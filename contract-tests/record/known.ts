/** What the harness knows of a run before it begins. */
import type { KnownValues } from './canonical/canonical-text.ts';
import { operatorSecret } from './secrets/credential.ts';
import { canonicalFolder, canonicalHost, canonicalUrl } from './canonical/rules.ts';
import { canonicalRun } from './run-name.ts';
import type { TargetServer } from './server.ts';
import { createVault, type Vault } from './secrets/vault.ts';
import type { Send } from './wire/wire.ts';

/** A vault that knows what the server's setup made. */
export const vaultFor = ({ onboarding }: TargetServer): Vault => {
  const vault = createVault();
  if (onboarding === undefined) return vault;
  vault.learn(operatorSecret, onboarding.token);
  if (onboarding.password !== undefined) vault.learn('operator-password', onboarding.password);
  return vault;
};

/** @param version the one that the cassette names; the live one is written as that. */
export const knownValues = (
  server: TargetServer,
  run: string,
  vault: Vault,
  version = server.version,
): KnownValues => ({
  run: { live: run, canonical: canonicalRun },
  values: [
    [server.url, canonicalUrl],
    [new URL(server.url).host, canonicalHost],
    ...(server.folder === undefined ? [] : [[server.folder, canonicalFolder] as const]),
    ...(server.version === version ? [] : [[server.version, version] as const]),
  ],
  vault,
});

export type Operator = { readonly ids: readonly string[]; readonly name?: string };

/** The user behind the operator token: own wherever it appears, though no run made it. */
export const operatorOf = async (send: Send, token: string | undefined): Promise<Operator> => {
  if (token === undefined) return { ids: [] };
  const { bytes } = await send({
    method: 'GET',
    target: '/api/v2/me',
    headers: [['authorization', `Token ${token}`]],
    bytes: new Uint8Array(0),
  });
  const text = Buffer.from(bytes).toString();
  const [id, name] = [/"id":\s*"([0-9a-f]{16})"/, /"name":\s*"([^"\\]+)"/].map((pattern) => pattern.exec(text)?.[1]);
  return { ids: id === undefined ? [] : [id], ...(name !== undefined && { name }) };
};

export const operatorId = async (send: Send, token: string | undefined): Promise<readonly string[]> =>
  (await operatorOf(send, token)).ids;
