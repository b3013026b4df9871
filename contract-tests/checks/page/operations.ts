/** An operation that a page prints and the contract does not have. */
import type { PageCheck } from '../../check.ts';
import { isAnswered } from '../../judge/message/routing.ts';
import { recordedIn, serverSays, templateOf } from '../../judge/exchanges.ts';
import { contradiction } from '../../judge/page-pairs.ts';

const blank = (path: string): string => path.replace(/\{[^}]*\}/g, '{id}');

export const pageOperations: PageCheck = (subject) => {
  const { contract, page, cassettes } = subject;
  const recorded = recordedIn(contract, cassettes);
  return page.operations
    .filter(
      (claims) => !contract.operations.some(({ method, path }) => method === claims.method && path === claims.path),
    )
    .map((claims) => {
      const seen = recorded.find(
        ({ exchange }) =>
          exchange.request.method === claims.method &&
          templateOf(exchange.request.target) === blank(claims.path) &&
          isAnswered(exchange.response),
      );
      return contradiction(subject, {
        code: 'page-operation-unknown',
        operation: claims,
        pointer: '#path',
        severity: 'breaking',
        title: `the page prints ${claims.method} ${claims.path}, which the contract does not have`,
        line: claims.line,
        docs: claims.path,
        spec: { says: 'no such operation', pointer: '/paths' },
        ...(seen && serverSays(seen, claims.path)),
      });
    });
};
