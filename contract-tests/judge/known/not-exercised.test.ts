import { expect, test } from '@jest/globals';
import { loadInputs } from '../../load-inputs.ts';
import { thingsContract } from '../fixtures.ts';
import { notExercisedSentences, parseNotExercised } from './not-exercised.ts';

const coverage = [
  { operation: 'POST /things', requests: 1, exercised: true },
  { operation: 'GET /things/{thingID}', requests: 1, exercised: false },
];

test('what was not seen to succeed is told with its reason, or that it has none; a reason too many is told too', () => {
  const entries = parseNotExercised(
    [
      '- operation: DELETE /things/{thingID}',
      '  reason: It ends the server.',
      '- operation: POST /things',
      '  reason: None.',
    ].join('\n'),
  );
  expect(notExercisedSentences(thingsContract, coverage, entries)).toEqual([
    'GET /things/{thingID} is not exercised, and nobody said why',
    'DELETE /things/{thingID} is not exercised: It ends the server.',
    'POST /things is exercised, though not-exercised.yaml says why it is not',
  ]);
});

test('a file of anything else is refused', () => {
  expect(() => parseNotExercised('- GET /things')).toThrow('not a list of operations with reasons');
});

test('there are four at most', async () => {
  expect((await loadInputs()).notExercised.length).toBeLessThanOrEqual(4);
});
