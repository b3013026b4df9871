/** Operations that a page prints and the contract does not have, or has behind the prefix of a server. */
import type { PageCheck, PageSubject } from '../../check.ts';
import type { OperationClaims } from '../../../src/spec/pages/pages.ts';
import { isAnswered } from '../../judge/message/routing.ts';
import { operationName, recordedIn, serverSays, templateOf } from '../../judge/exchanges.ts';
import { contradiction, meantBy } from '../../judge/page-pairs.ts';
import type { Occurrence } from '../../finding.ts';

const blank = (path: string): string => path.replace(/\{[^}]*\}/g, '{id}');

/** What the server was seen to serve at a path. */
const servedAt = ({ contract, cassettes }: PageSubject, { method, path }: Pick<OperationClaims, 'method' | 'path'>) => {
  const seen = recordedIn(contract, cassettes).find(
    ({ exchange }) =>
      exchange.request.method === method &&
      templateOf(exchange.request.target) === blank(path) &&
      isAnswered(exchange.response),
  );
  return seen && serverSays(seen, path);
};

const unknown = (subject: PageSubject, claims: OperationClaims): Occurrence =>
  contradiction(subject, {
    code: 'page-operation-unknown',
    operation: claims,
    pointer: '#path',
    severity: 'breaking',
    title: `the page prints ${operationName(claims)}, which the contract does not have`,
    line: claims.line,
    docs: claims.path,
    spec: { says: 'no such operation', pointer: '/paths' },
    ...servedAt(subject, claims),
  });

export const pageOperations: PageCheck = (subject) =>
  subject.page.operations.flatMap((claims) => {
    const operation = meantBy(subject.contract, claims);
    if (operation === undefined) return [unknown(subject, claims)];
    if (operation.path === claims.path) return [];
    const prefix = operation.path.slice(0, operation.path.length - claims.path.length);
    return [
      contradiction(subject, {
        code: 'page-server-prefix',
        operation,
        subject: '#AnyServer',
        pointer: `#${prefix}`,
        severity: 'breaking',
        title: `the page prints ${operationName(claims)} without the prefix ${prefix} of its server`,
        line: claims.line,
        docs: claims.path,
        spec: { says: operation.path, pointer: operation.pointer },
        ...servedAt(subject, operation),
      }),
    ];
  });
