/** Runs a scenario on a throwaway server and gives its cassette. */
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import type { Cassette } from '../../src/testing/cassette.ts';
import { formatCassette } from '../../src/testing/cassette-file.ts';
import type { Contract } from '../check.ts';
import type { Scenario } from '../scenario.ts';
import type { ThrowawayServer } from '../server/throwaway.ts';
import { assertNoSecret } from './secrets/assert-no-secret.ts';
import { canonicalExchanges, capturesOf } from './canonical/canonicalise.ts';
import { cleanUp } from './guest/cleanup.ts';
import { createContext } from './context.ts';
import { knownValues, operatorId, vaultFor } from './known.ts';
import { learnSecrets } from './canonical/prepare-body.ts';
import { createRegistry } from './guest/registry.ts';
import { canonicalRun, runName } from './run-name.ts';
import { refuseUnknownServer } from './server.ts';
import { createSession } from './session.ts';
import { createTape } from './wire/tape.ts';
import type { Vault } from './secrets/vault.ts';
import { createSender, type WireExchange } from './wire/wire.ts';

export type RecordOptions = {
  readonly contract: Contract;
  /** Sha256 of the pinned contract's file. */
  readonly sha256: string;
  /** The run's name; any text, see `runName`. Default: random. */
  readonly run?: string;
  /** The pinned docs pages, for scenarios that run their samples. Default: none. */
  readonly pages?: readonly PageClaims[];
  /** Told what is worth to know and stands in no file. */
  readonly tell?: (sentence: string) => void;
};

/** A scenario threw: what it had sent last stands in the message, without any secret; the cause is kept. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly scenario: string;
  constructor(scenario: string, last: WireExchange | undefined, vault: Vault, options: ErrorOptions) {
    const sent =
      last === undefined
        ? 'nothing was sent'
        : `${last.request.method} ${last.request.target} (${last.response.status})`;
    const reason = options.cause instanceof Error ? options.cause.message : String(options.cause);
    super(vault.redact(`scenario "${scenario}" failed after ${sent}: ${reason}`), options);
    this.scenario = scenario;
  }
}

/**
 * @throws RecordRefusedError for a server that is not this process's own or does not know its version
 * @throws ScenarioError where the scenario itself throws; what it made is removed all the same
 * @throws SecretLeakError where a secret would stand in the cassette
 */
export const recordScenario = async (
  scenario: Scenario,
  server: ThrowawayServer,
  options: RecordOptions,
): Promise<Cassette> => {
  refuseUnknownServer(server);
  const run = runName(options.run);
  const { contract, pages = [], tell } = options;
  const { send, close } = createSender(server.url);
  const vault = vaultFor(server);
  const token = server.onboarding?.token;
  const registry = createRegistry({ contract, run, known: await operatorId(send, token) });
  const tape = createTape(send, registry.note);
  try {
    const { probes: wanted } = scenario;
    const { context, finish } = createContext({ url: server.url, run, contract, vault, tape, pages, wanted, tell });
    await scenario.run(context);
    await finish();
  } catch (cause) {
    for (const exchange of tape.exchanges()) learnSecrets(exchange, vault);
    throw new ScenarioError(scenario.name, tape.exchanges().at(-1), vault, { cause });
  } finally {
    if (scenario.disposable === false && token !== undefined) await cleanUp(registry.created(), send, token);
    close();
  }
  const session = createSession({
    ...knownValues(server, run, vault),
    ...(scenario.disposable === false && { isOwn: registry.isOwn }),
  });
  const exchanges = canonicalExchanges(tape.exchanges(), session);
  const cassette: Cassette = {
    format: 1,
    scenario: scenario.name,
    about: scenario.about,
    disposable: scenario.disposable,
    server: { version: server.version },
    contract: { sha256: options.sha256 },
    run: canonicalRun,
    secrets: vault.made(),
    captures: capturesOf(session),
    exchanges,
  };
  assertNoSecret(formatCassette(cassette), vault.all(), `cassette "${scenario.name}"`);
  return cassette;
};
