/** What a run found: the shape of `reports/contract.json`, from which every other report is made. See contract.schema.json. */
import type { Finding } from '../finding.ts';
import type { ProbeKind } from '../judge/probe-kinds.ts';
import type { Confirmation } from '../live/confirm.ts';
import type { Promises } from '../judge/pages/promises.ts';
import type { Omission } from '../judge/pages/omissions.ts';
import type { PageLine } from '../judge/pages/page-lines.ts';
import type { UnjudgedParameter } from '../judge/query/verdict.ts';
import type { DefaultOnly } from '../judge/tables.ts';

export type Mode = 'offline' | 'influxd' | 'docker' | 'live';

/** Something that was promised and does not hold any more: an entry that explains nothing, an action that ends nothing, an operation that is not exercised. */
export type Stale = { readonly kind: 'baseline' | 'overlay' | 'coverage'; readonly id: string; readonly says: string };

export type Report = {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly contract: { readonly sha256: string };
  readonly server: { readonly version: string; readonly url?: string } | null;
  readonly mode: Mode;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly exchanges: number;
  readonly operations: { readonly total: number; readonly exercised: number; readonly probed: number };
  readonly omissions: readonly Omission[];
  /** The findings of docs pages line by line, whosever fault it is. */
  readonly pageLines: readonly PageLine[];
  /** What pages promise of answers, beside what was recorded. */
  readonly promises: readonly Promises[];
  readonly warnings: readonly string[];
  readonly stale: readonly Stale[];
  readonly defaultOnly: readonly DefaultOnly[];
  /** Documented query parameters of which the recordings do not tell whether they have an effect. */
  readonly unjudgedParameters: readonly UnjudgedParameter[];
  /** `ms`: time of all its answers together; only where a server answered. */
  readonly perOperation: readonly { readonly operation: string; readonly requests: number; readonly ms?: number }[];
  /** What each kind of probe was good for. */
  readonly probeKinds: readonly ProbeKind[];
  /** The most memory that the run ever held, in megabytes. */
  readonly peakMegabytes: number;
  /** Only where it was asked for. */
  readonly confirmed?: Confirmation;
  readonly findings: readonly Finding[];
};

/** What reporters are told, in this order. */
export type ReportEvent =
  | {
      readonly type: 'start';
      readonly report: Omit<
        Report,
        | 'findings'
        | 'warnings'
        | 'stale'
        | 'omissions'
        | 'pageLines'
        | 'promises'
        | 'defaultOnly'
        | 'unjudgedParameters'
        | 'perOperation'
        | 'probeKinds'
        | 'peakMegabytes'
        | 'confirmed'
        | 'durationMs'
      >;
    }
  | { readonly type: 'finding'; readonly finding: Finding }
  | {
      readonly type: 'table';
      readonly defaultOnly: readonly DefaultOnly[];
      readonly unjudgedParameters: readonly UnjudgedParameter[];
      readonly omissions: readonly Omission[];
    }
  | { readonly type: 'warning'; readonly warning: string }
  | { readonly type: 'stale'; readonly stale: Stale }
  | { readonly type: 'end'; readonly report: Report };

/** Takes events and gives the text to write after each; it keeps what it needs, and writes nothing itself. */
export type Reporter = (event: ReportEvent) => string;

/** A finished report as the stream of its events. */
export function* eventsOf(report: Report): Generator<ReportEvent> {
  yield { type: 'start', report };
  for (const finding of report.findings) yield { type: 'finding', finding };
  yield {
    type: 'table',
    defaultOnly: report.defaultOnly,
    unjudgedParameters: report.unjudgedParameters,
    omissions: report.omissions,
  };
  for (const warning of report.warnings) yield { type: 'warning', warning };
  for (const stale of report.stale) yield { type: 'stale', stale };
  yield { type: 'end', report };
}
