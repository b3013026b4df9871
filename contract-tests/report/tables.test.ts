import { expect, test } from '@jest/globals';
import { confirmationLines, operationTable, probeTable } from './tables.ts';

test('requests and time of each operation, the dearest first, where a server answered', () => {
  const perOperation = [
    { operation: 'GET /a', requests: 2, ms: 3.4 },
    { operation: 'GET /b', requests: 1, ms: 90 },
  ];
  expect(operationTable({ perOperation })).toEqual([
    '   requests       ms  ',
    '          1       90  GET /b',
    '          2        3  GET /a',
    '          3       93  all operations',
  ]);
  expect(operationTable({ perOperation: [{ operation: 'GET /a', requests: 2 }] })).toEqual([]);
});

test('what each kind of probe found', () => {
  expect(probeTable({ probeKinds: [{ probe: 'no-token', sent: 200, found: 3 }] })).toEqual([
    '       sent findings  ',
    '        200        3  probe no-token',
  ]);
});

test('a finding that did not hold on two servers is one, and stands with both', () => {
  const notHeld = (['shared', 'crowded'] as const).map((on) => ({
    id: 'x:GET /a:#b',
    on,
    says: 'a 001: status is 200',
  }));
  const lines = confirmationLines({ held: 7, notHeld, alone: 1, notShown: 3, requests: 90, ms: 2500 });
  expect(lines[0]).toContain('7 findings held');
  expect(lines[0]).toContain('1 did not; 3 are of pages');
  expect(lines.slice(1)).toEqual([
    'did not hold (shared server)  x:GET /a:#b  a 001: status is 200',
    'did not hold (crowded server)  x:GET /a:#b  a 001: status is 200',
  ]);
});
