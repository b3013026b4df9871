/** Sends a cassette's requests to a server, from its data alone, and compares each answer with the recording. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import { canonicalExchange } from '../record/canonical/canonicalise.ts';
import { canonicalScalar } from '../record/canonical/canonical-text.ts';
import { cleanUp, type Left } from '../record/guest/cleanup.ts';
import { knownValues, operatorOf, vaultFor } from '../record/known.ts';
import { learnSecrets } from '../record/canonical/prepare-body.ts';
import { createRegistry, type Registry } from '../record/guest/registry.ts';
import { runName } from '../record/run-name.ts';
import { isOwnServer, type TargetServer } from '../record/server.ts';
import { createSession, textContext, type Session } from '../record/session.ts';
import { isSettled } from '../record/wire/tape.ts';
import {
  createSender,
  type Send,
  type WireExchange,
  type WireRequest,
  type WireResponse,
} from '../record/wire/wire.ts';
import { bindAnswer } from './bind.ts';
import { compareExchanges, type Difference } from './compare.ts';
import { expandRequest } from './expand-request.ts';
import { paced, type Pace } from './pace.ts';

export type ReplayOptions = {
  readonly contract: Contract;
  /** The run's name; any text, see `runName`. Default: random. */
  readonly run?: string;
  /** Longest wait for an `until`. Default 20,000 ms. */
  readonly waitMs?: number;
  /** Asked before each request, the cleanup's too. Default: none waits. */
  readonly pace?: Pace;
  /** Ends the replay after the request that is under way; what was made is removed all the same. */
  readonly signal?: AbortSignal;
  /** Told after each request. */
  readonly onExchange?: () => void;
};

/** A request that could not be sent, because no answer gave what it needs. */
export type Unresolved = { readonly exchange: string; readonly canonical: readonly string[] };

export type Replay = {
  /** The live answers in canonical form, under the ids of the recorded exchanges; unresolved ones are missing. */
  readonly exchanges: readonly Exchange[];
  readonly differences: readonly Difference[];
  /** How long each answer took, in milliseconds, from the first byte sent to the last received. */
  readonly ms: ReadonlyMap<Exchange, number>;
  readonly unresolved: readonly Unresolved[];
  /** What the run made and could not remove. */
  readonly left: readonly Left[];
};

/** The server went away or could not be understood. `left`: what could not be removed any more. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
  readonly left: readonly Left[];
  constructor(scenario: string, left: readonly Left[], options: { readonly cause: unknown }) {
    const reason = options.cause instanceof Error ? options.cause.message : String(options.cause);
    const rest = left.length === 0 ? '' : `; ${left.length} things that it made are still there`;
    super(`"${scenario}" ended early: ${reason}${rest}`, options);
    this.left = left;
  }
}

export class DisposableRefusedError extends Error {
  override readonly name = 'DisposableRefusedError';
  readonly scenario: string;
  constructor(scenario: string) {
    super(
      `"${scenario}" changes a server for good: it runs only on one that this process started (--server influxd or docker)`,
    );
    this.scenario = scenario;
  }
}

type Player = {
  readonly cassette: Cassette;
  readonly session: Session;
  readonly send: Send;
  readonly registry: Registry;
  readonly waitMs: number;
  readonly signal?: AbortSignal;
  readonly onExchange: () => void;
};

const everyMs = 100;

const sendUntil = async (
  request: WireRequest,
  { until }: Exchange,
  { send, session, waitMs, signal }: Player,
): Promise<WireResponse> => {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const response = await send(request);
    const canonical = canonicalScalar(textContext(session, Date.now()));
    const settled = until === undefined || isSettled(response, until.pointer, until.values, canonical);
    if (settled || Date.now() > deadline || signal?.aborted === true) return response; // too late is a difference, found by the comparison
    await sleep(everyMs);
  }
};

const playOne = async (
  recorded: Exchange,
  player: Player,
  ms: Map<Exchange, number>,
): Promise<Exchange | Unresolved> => {
  const { cassette, session, registry } = player;
  const { request, missing } = expandRequest(recorded.request, cassette, session);
  if (missing.length > 0) return { exchange: recorded.id, canonical: missing };
  const startedAt = Date.now();
  const response = await sendUntil(request, recorded, player);
  const wire: WireExchange = {
    id: recorded.id,
    purpose: recorded.purpose,
    request,
    response,
    startedAt,
    endedAt: Date.now(),
  };
  registry.note(wire);
  const live = canonicalExchange(wire, session, (body, headers) => {
    bindAnswer(recorded, cassette.captures, { body, headers }, session, startedAt);
    learnSecrets(wire, session.known.vault); // after the bound ones, so that what the recording lacks gets a number of its own
  });
  const answered = recorded.until === undefined ? live : { ...live, until: recorded.until };
  ms.set(answered, wire.endedAt - wire.startedAt);
  return answered;
};

const isUnresolved = (result: Exchange | Unresolved): result is Unresolved => 'canonical' in result;

const playAll = async (player: Player): Promise<Omit<Replay, 'left'>> => {
  const results: (readonly [Exchange, Exchange | Unresolved])[] = [];
  const ms = new Map<Exchange, number>();
  for (const recorded of player.cassette.exchanges) {
    if (player.signal?.aborted === true) break;
    results.push([recorded, await playOne(recorded, player, ms)]);
    player.onExchange();
  }
  return {
    exchanges: results.map(([, live]) => live).filter((live): live is Exchange => !isUnresolved(live)),
    differences: results.flatMap(([recorded, live]) => (isUnresolved(live) ? [] : compareExchanges(recorded, live))),
    unresolved: results.map(([, live]) => live).filter(isUnresolved),
    ms,
  };
};

/** Ids of what the recording does not have begin far above its own. */
const mintFrom = 0xf00000;

/**
 * Replays on a server with another run's name, other tokens and other ids. What it makes is removed afterwards.
 * @throws DisposableRefusedError where the cassette may not be replayed on this server
 * @throws ReplayError where the server does not answer any more
 */
export const replayCassette = async (
  cassette: Cassette,
  server: TargetServer,
  options: ReplayOptions,
): Promise<Replay> => {
  if (cassette.disposable !== false && !isOwnServer(server)) throw new DisposableRefusedError(cassette.scenario);
  const { contract, waitMs = 20_000, signal, onExchange = () => undefined } = options;
  const run = runName(options.run);
  const { send: unpaced, close } = createSender(server.url);
  const send = paced(unpaced, options.pace);
  const vault = vaultFor(server);
  for (const name of cassette.secrets) vault.make(name);
  const token = server.onboarding?.token;
  const operator = await operatorOf(send, token);
  const registry = createRegistry({ contract, run, known: operator.ids });
  const known = {
    ...knownValues(server, run, vault, cassette.server.version),
    ...(operator.name !== undefined && { operator: operator.name }),
    ...(cassette.disposable === false && { isOwn: registry.isOwn }),
  };
  const session = createSession(known, mintFrom);
  const player = { cassette, session, send, registry, waitMs, onExchange, ...(signal && { signal }) };
  const clean = async () =>
    cassette.disposable === false && token !== undefined ? cleanUp(registry.created(), send, token) : [];
  try {
    return { ...(await playAll(player)), left: await clean() };
  } catch (cause) {
    throw new ReplayError(cassette.scenario, await clean(), { cause });
  } finally {
    close();
  }
};
