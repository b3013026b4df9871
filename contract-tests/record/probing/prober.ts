/** Sends the probes of a scenario: those that it asks for, and those of operations that it is to probe as it comes by them. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Json, Operation } from '../../../src/spec/document.ts';
import type { Purpose } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import type { Base, Belonging } from '../../probes/probe.ts';
import { isSane } from '../../probes/limits.ts';
import { probesFor, requestFor, selects, type Fresh, type ProbeSelection } from '../../probes/probes.ts';
import { queryBases } from '../../probes/queries.ts';
import { baseKind, type Phase } from '../../probes/tables.ts';
import type { CompleteRequest, LiteralRequest, LiteralResponse } from '../../scenario.ts';
import type { Vault } from '../secrets/vault.ts';
import type { WireRequest, WireResponse } from '../wire/wire.ts';
import { completeOf, withoutOwnId } from './complete-of.ts';
import { makeWeakerTokens } from './weaker-tokens.ts';

export type Prober = {
  readonly probe: (operationId: string, complete: CompleteRequest, selection?: ProbeSelection) => Promise<void>;
  /** To be called before and after each request that the scenario makes for its own ends. */
  readonly before: (request: WireRequest) => Promise<void>;
  readonly after: (request: WireRequest, response: WireResponse) => Promise<void>;
  /** When the scenario is over. */
  readonly finish: () => Promise<void>;
};

export type ProberOptions = {
  readonly contract: Contract;
  readonly run: string;
  readonly vault: Vault;
  readonly send: (
    request: LiteralRequest,
    purpose?: Purpose,
    keep?: (response: WireResponse) => boolean,
  ) => Promise<LiteralResponse>;
  /** Operations to probe without being asked. */
  readonly wanted: (operation: Operation) => boolean;
  /** Told what is worth to know and stands in no file. */
  readonly tell: (sentence: string) => void;
};

type Known = { readonly operation: Operation; readonly complete: CompleteRequest };

const isSuccess = ({ status }: Pick<WireResponse, 'status'>): boolean => status >= 200 && status < 300;

/** Answers to a weaker token that are recorded: it may not, or there is nothing for it. */
const isRefusal = ({ status, bytes }: Pick<WireResponse, 'status' | 'bytes'>): boolean =>
  [401, 403, 404].includes(status) || (status >= 400 && /unauthorized/i.test(Buffer.from(bytes).toString()));

/** These are the complete request in another dress: where that cannot be sent again, nor can they. */
const likeComplete: readonly string[] = [
  ...['missing-optional', 'read-only-field', 'unknown-field', 'wrong-media-type', 'documented-media-type'],
  ...['accept', 'accept-encoding', 'query-valid', 'query-default', 'query-nonsense', 'query-edge'],
];

/** What an answer to one kind says of others: who is refused without a token is not let in with a wrong one. */
const skippedAfter = (probe: string, status: number): readonly string[] => {
  if (probe === 'no-token' && status === 401) return ['bad-token'];
  if (probe === 'malformed-json' && status >= 400) return ['empty-body']; // nothing is no JSON either
  return probe === 'control' && !isSuccess({ status }) ? likeComplete : [];
};

/** Which answers are recorded, by kind or by phase. Default: all. */
const keepOf: Readonly<Record<string, (response: WireResponse) => boolean>> = { weaker: isRefusal, control: isSuccess };

const ranks = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH'];
const byRank = (a: Known, b: Known): number => ranks.indexOf(a.operation.method) - ranks.indexOf(b.operation.method);

const operationName = ({ method, path }: Operation): string => `${method} ${path}`;

const jsonOf = ({ text }: LiteralResponse): Json => {
  try {
    return JSON.parse(text) as Json; // what JSON.parse gives is JSON
  } catch {
    return null;
  }
};

/** The organisation that a scenario makes first is where its things are. */
const belongingOf = ({ method, target }: WireRequest, { status, bytes }: WireResponse): Belonging | undefined => {
  if (method !== 'POST' || target !== '/api/v2/orgs' || status !== 201) return undefined;
  const org: unknown = JSON.parse(Buffer.from(bytes).toString());
  return isRecord(org) ? { orgID: String(org['id']), org: String(org['name']) } : undefined;
};

export const createProber = ({ contract, run, vault, send, wanted, tell }: ProberOptions): Prober => {
  const known = new Map<string, Known>();
  const seen = new Set<string>();
  let belonging: Belonging | undefined;
  let count = 0;

  const isFirst = (what: string): boolean => {
    const first = !seen.has(what);
    seen.add(what);
    return first;
  };
  const fresh: Fresh = (value, key) => {
    const secret = key === 'token' ? vault.nameOf(value) : undefined;
    if (secret !== undefined) return vault.make(`${secret}-p${count}`);
    return value.includes(run) ? `${value}-p${count}` : value;
  };
  const purposeOf = ({ id }: Operation, probe: string, detail: string | undefined): Purpose => ({
    kind: 'probe',
    probe,
    operationId: id,
    ...(detail !== undefined && { detail }),
  });

  const sendBases = async ({ operation, complete }: Known, selection: ProbeSelection): Promise<readonly Base[]> => {
    const bases: Base[] = [];
    if (!selects(selection)(baseKind) || !isSane(operation, baseKind)) return bases;
    for (const { request, judges } of queryBases({ contract, operation, complete, belonging })) {
      const detail = bases.length === 0 ? undefined : judges.join(', ');
      const answer = await send(
        requestFor({ contract, operation, complete: request }),
        purposeOf(operation, baseKind, detail),
      );
      bases.push({ request, judges, answer: jsonOf(answer) });
    }
    return bases;
  };

  const sendPhase = async ({ operation, complete }: Known, phase: Phase, selection: ProbeSelection = {}) => {
    const bases = phase === 'usual' ? await sendBases({ operation, complete }, selection) : [];
    const input = { contract, operation, complete, run, bases, belonging, ...selection };
    const skipped = new Set<string>();
    const probes = probesFor(input, phase).filter(({ probe }) => probe !== 'wrong-method' || isFirst(operation.path));
    for (const { probe, detail, request } of probes) {
      if (skipped.has(probe)) continue;
      count += 1;
      const answer = await send(request(fresh), purposeOf(operation, probe, detail), keepOf[probe] ?? keepOf[phase]);
      for (const kind of skippedAfter(probe, answer.status)) skipped.add(kind);
      const told = `${probe}${detail === undefined ? '' : ` (${detail})`} of ${operationName(operation)}: ${answer.status}`;
      if (phase === 'weaker' && !isRefusal(answer)) tell(`not recorded: ${told}`);
      if (probe === 'control' && !isSuccess(answer)) tell(`not recorded: ${told} ${answer.text.trim()}`);
    }
  };

  /** Nothing where no organisation was made: there is nothing that could belong to another. */
  const sendWeaker = async (each: Known, selection?: ProbeSelection) => {
    if (belonging === undefined) return;
    if (belonging.foreign === undefined) {
      const learn = (name: string, value: string) => {
        vault.learn(name, value);
      };
      belonging = await makeWeakerTokens({ contract, run, send, learn }, belonging);
    }
    await sendPhase(each, 'weaker', selection);
  };

  const operationOf = ({ method, target }: WireRequest): Operation | undefined => {
    const operation = contract.match(method, target.split('?')[0] ?? '');
    return operation !== undefined && wanted(operation) ? operation : undefined;
  };

  return {
    probe: async (operationId, complete, selection = {}) => {
      const operation = contract.operations.find(({ id }) => id === operationId);
      if (operation === undefined) throw new Error(`the contract has no operation "${operationId}"`);
      await sendPhase({ operation, complete }, 'usual', selection);
      if (selection.only === undefined) await sendWeaker({ operation, complete }, selection);
    },
    before: async (request) => {
      const operation = operationOf(request);
      if (operation?.method !== 'DELETE' || known.has(operation.id)) return;
      const each = { operation, complete: completeOf(operation, request) };
      known.set(operation.id, each);
      await sendPhase(each, 'usual');
      await sendWeaker(each);
    },
    after: async (request, response) => {
      belonging ??= belongingOf(request, response);
      const operation = operationOf(request);
      if (operation === undefined || !isSuccess(response)) return;
      const complete = withoutOwnId(contract.document, operation, completeOf(operation, request));
      if (operation.method !== 'DELETE') {
        if (!known.has(operation.id)) known.set(operation.id, { operation, complete });
      } else if (isFirst(`DELETE ${operation.path}`)) {
        await sendPhase({ operation, complete }, 'after');
      }
    },
    finish: async () => {
      const rest = [...known.values()].filter(({ operation: { method } }) => method !== 'DELETE').sort(byRank);
      for (const each of rest) await sendPhase(each, 'usual');
      for (const each of rest) await sendWeaker(each);
    },
  };
};
