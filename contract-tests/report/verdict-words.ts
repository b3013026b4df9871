/** The words in which reporters tell a finding. */
import type { Finding, Severity } from '../finding.ts';

export const severityOrder: readonly Severity[] = ['breaking', 'minor', 'info'];

/** Whether a new finding of this severity makes a run fail. */
export const fails = ({ known, severity }: Pick<Finding, 'known' | 'severity'>, failOn: Severity): boolean =>
  known === 'new' && severityOrder.indexOf(severity) <= severityOrder.indexOf(failOn);

/** The operation; a cause that many share stands under the schema or header that it belongs to. */
export const headingOf = ({ operations, id, method = '', path = '' }: Finding): string =>
  operations.length > 1 || path === '' ? (id.split(':')[1] ?? id) : `${method} ${path}`;

export const spreadOf = ({ operations, count }: Finding): string =>
  operations.length > 1 ? ` on ${operations.length} operations` : count > 1 ? ` ${count} times` : '';

/** Where it was seen. */
export const evidenceOf = ({ evidence }: Pick<Finding, 'evidence'>): string => {
  if ('cassette' in evidence) return `${evidence.cassette} ${evidence.exchange}`;
  return 'page' in evidence ? `${evidence.page}:${evidence.line}` : evidence.pointer;
};

/** What each witness says, and where, one line each. */
export const witnessLines = ({ docs, spec, server }: Finding): readonly (readonly [name: string, says: string])[] => [
  ...(docs ? [['docs', `${docs.says} (${docs.page}:${docs.line})`] as const] : []),
  ...(spec ? [['spec', `${spec.says} (${spec.pointer})`] as const] : []),
  ...(server ? [['server', `${server.says} (${server.version})`] as const] : []),
];

export const whoFixes = ({ oddOneOut, fix }: Pick<Finding, 'oddOneOut' | 'fix'>): string =>
  [
    ...(oddOneOut === 'nobody' ? [] : [`odd one out: ${oddOneOut}`]),
    ...(fix.length === 0 ? [] : [`to fix: ${fix.join(', ')}`]),
  ].join('; ');
