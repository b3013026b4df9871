/** What pages without operations say and no request was made of, each with the reason. */
import type { PagePlace } from '../../../../src/testing/cassette.ts';

export type NotJudged = PagePlace & { readonly says: string; readonly reason: string };

export const notJudged: readonly NotJudged[] = [
  { page: 'authentication', line: 99, says: 'credentials in a URL come into logs', reason: 'no answer shows a log' },
  { page: 'signin', line: 24, says: 'sessions end with the server', reason: 'no request of a recording restarts it' },
  {
    page: 'headers',
    line: 16,
    says: 'Accept is what the client can understand',
    reason: 'says what a client may tell, not what the server makes of it',
  },
  {
    page: 'headers',
    line: 19,
    says: 'Content-Length is the size of the body',
    reason: 'a wrong one breaks the connection, not the API',
  },
  {
    page: 'pagination',
    line: 16,
    says: '20 by default, in other lists than that of labels',
    reason: 'needs 21 of each kind',
  },
  {
    page: 'pagination',
    line: 12,
    says: 'pagination of organisations, users, scrapers, sources, remotes and members',
    reason: 'not lists of one organisation, or of things that call other servers: no recording asks them for pages',
  },
  {
    page: 'response-codes',
    line: 23,
    says: '413 for a body that is too large',
    reason: 'the server has no limit unless it was started with one',
  },
  { page: 'response-codes', line: 25, says: '429 when a rate is exceeded', reason: 'the server has no rates' },
  {
    page: 'response-codes',
    line: 26,
    says: '500 for the unexpected',
    reason: 'what is unexpected cannot be asked for',
  },
  {
    page: 'response-codes',
    line: 27,
    says: '503 when overloaded',
    reason: 'a test that overloads a server tells of the test',
  },
  {
    page: 'supported-operations',
    line: 12,
    says: 'most endpoints follow the conventions',
    reason: 'which ones, the pages of the operations say',
  },
  {
    page: 'common-parameters',
    line: 12,
    says: 'most endpoints require them',
    reason: 'which ones, the pages of the operations say',
  },
  {
    page: 'compatibility-endpoints',
    line: 12,
    says: 'there are endpoints for 1.x clients',
    reason: 'a heading, made out on two other pages',
  },
  {
    page: 'quick-start',
    line: 45,
    says: 'the query in InfluxQL shows what was written',
    reason: 'asks for the last hour as the one in Flux does, which is judged',
  },
  {
    page: 'quick-start',
    line: 14,
    says: 'a token and a set-up server come first',
    reason: 'what a reader has to do before',
  },
];
