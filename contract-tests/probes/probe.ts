/** A probe: a request made from a complete one by breaking one thing, to provoke one answer. */
import type { Operation } from '../../src/spec/document.ts';
import type { Contract } from '../check.ts';
import type { CompleteRequest, LiteralRequest } from '../scenario.ts';

export type ProbeInput = {
  readonly contract: Contract;
  readonly operation: Operation;
  /** A request that is known to succeed. */
  readonly complete: CompleteRequest;
};

/** One variant of a complete request, and what was broken in it. */
export type Variant = {
  /** Which field, parameter or way, where the kind has several. */
  readonly detail?: string;
  readonly change: Partial<Omit<LiteralRequest, 'body' | 'path'>> & {
    readonly body?: string | Uint8Array;
    /** Values of the path and the query that replace the complete request's. */
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    /** A JSON body in place of the complete request's; names in it are made fresh. */
    readonly json?: CompleteRequest['body'];
  };
};

/** Gives the variants that make sense for an operation; none is fine. */
export type ProbeMaker = (input: ProbeInput) => readonly Variant[];
