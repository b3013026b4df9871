/** A deprecation that a page prints and the contract does not have; one that is not printed is an omission. */
import type { PageCheck } from '../../check.ts';
import { contradiction, meantBy } from '../../judge/page-pairs.ts';

export const pageDeprecation: PageCheck = (subject) =>
  [...subject.page.operations, ...(subject.page.endpoints ?? [])].flatMap((claims) => {
    const operation = meantBy(subject.contract, claims);
    if (operation === undefined || !claims.deprecated || operation.deprecated) return [];
    return [
      contradiction(subject, {
        code: 'page-deprecation',
        operation,
        pointer: '#deprecated',
        severity: 'minor',
        title: 'the page prints it as deprecated, the contract says that it is not',
        line: claims.line,
        docs: 'deprecated',
        spec: { says: 'not deprecated', pointer: operation.pointer },
      }),
    ];
  });
