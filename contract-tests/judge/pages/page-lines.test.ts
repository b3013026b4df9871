import { expect, test } from '@jest/globals';
import type { Occurrence } from '../../finding.ts';
import { pageLinesOf } from './page-lines.ts';

const seen = (operation: string, server: string, exchange: string): Occurrence => ({
  ...{ code: 'claim-denied', subject: '#AnyList', pointer: '#query/limit', operation, title: server },
  docs: { says: 'at most one comes', page: 'lists', line: 16 },
  server: { says: server, version: '2.9.1' },
  ...{ severity: 'minor', oddOneOut: 'docs', fix: ['docs'], evidence: { cassette: 'lists', exchange } },
});

test('a line is told of each operation that it does not hold for, also where the answers are alike', () => {
  const lines = pageLinesOf([seen('GET /things', '2', '001'), seen('GET /boxes', '2', '002')]);
  expect(lines.map(({ operation }) => operation)).toEqual(['GET /things', 'GET /boxes']);
});

test('answers that differ are one line, with the first of them for evidence', () => {
  const lines = pageLinesOf([seen('GET /things', '2', '001'), seen('GET /things', '3', '002')]);
  expect(lines).toMatchObject([{ is: '2', evidence: { exchange: '001' } }]);
});
