/** A probe: a request made from a complete one by breaking one thing, to provoke one answer. */
import type { Json, Operation } from '../../src/spec/document.ts';
import type { Contract } from '../check.ts';
import type { CompleteRequest, LiteralRequest } from '../scenario.ts';

/** A request that answers are compared with, and what it was answered. */
export type Base = {
  readonly request: CompleteRequest;
  /** The parameters that are judged by it: one of two that name the same stands in no base of the other. */
  readonly judges: readonly string[];
  readonly answer: Json;
};

/** The organisation that a scenario's things are in, and another one. */
export type Belonging = {
  readonly orgID: string;
  readonly org: string;
  readonly foreign?: { readonly orgID: string; readonly bucketID: string };
};

export type ProbeInput = {
  readonly contract: Contract;
  readonly operation: Operation;
  /** A request that is known to succeed. */
  readonly complete: CompleteRequest;
  /** The run's name: values that name nothing are made with it. */
  readonly run?: string;
  readonly bases?: readonly Base[];
  readonly belonging?: Belonging | undefined;
};

/** One variant of a complete request, and what was broken in it. */
export type Variant = {
  /** Which field, parameter or way, where the kind has several. */
  readonly detail?: string;
  readonly change: Partial<Omit<LiteralRequest, 'body' | 'path'>> & {
    readonly body?: string | Uint8Array;
    /** Values of the path that replace the complete request's. */
    readonly path?: Readonly<Record<string, string>>;
    /** Values of the query that replace the complete request's, or stand beside them; `null` leaves one out. */
    readonly query?: Readonly<Record<string, string | null>>;
    /** A JSON body in place of the complete request's; names in it are made fresh. */
    readonly json?: CompleteRequest['body'];
  };
  /** What is changed, where it is not the complete request. */
  readonly of?: CompleteRequest;
  /** Names stay as they are: the request is sent again. */
  readonly sameName?: true;
};

/** Gives the variants that make sense for an operation; none is fine. */
export type ProbeMaker = (input: ProbeInput) => readonly Variant[];
