/** A deprecation that the contract marks and the page does not print, or the other way round. */
import type { PageCheck } from '../../check.ts';
import { contradiction, pairsOf } from '../../judge/page-pairs.ts';

const said = (deprecated: boolean): string => (deprecated ? 'deprecated' : 'not deprecated');

export const pageDeprecation: PageCheck = (subject) =>
  pairsOf(subject)
    .filter(({ claims, operation }) => claims.deprecated !== operation.deprecated)
    .map(({ claims, operation }) =>
      contradiction(subject, {
        code: 'page-deprecation',
        operation,
        pointer: '#deprecated',
        severity: 'minor',
        title: `the page prints it as ${said(claims.deprecated)}, the contract says ${said(operation.deprecated)}`,
        line: claims.line,
        docs: said(claims.deprecated),
        spec: { says: said(operation.deprecated), pointer: `${operation.pointer}/deprecated` },
      }),
    );
