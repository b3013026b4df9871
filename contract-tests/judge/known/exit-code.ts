/** How a run ends: 0 clean, 1 not as it should be, 2 could not judge. */
import type { Severity } from '../../finding.ts';
import type { Report } from '../../report/report.ts';

const ranks: Readonly<Record<Severity, number>> = { info: 0, minor: 1, breaking: 2 };

export type FailRule = {
  /** Least severity of a new finding that fails. Default `minor`. */
  readonly failOn?: Severity;
  /** Warnings fail too. */
  readonly strict?: boolean;
};

export const exitCodeOf = (
  { findings, stale, warnings, exchanges }: Pick<Report, 'findings' | 'stale' | 'warnings' | 'exchanges'>,
  { failOn = 'minor', strict = false }: FailRule = {},
): 0 | 1 | 2 => {
  if (exchanges === 0) return 2;
  const fresh = findings.some(({ known, severity }) => known === 'new' && ranks[severity] >= ranks[failOn]);
  return fresh || stale.length > 0 || (strict && warnings.length > 0) ? 1 : 0;
};
