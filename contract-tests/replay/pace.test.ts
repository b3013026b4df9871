import { expect, test } from '@jest/globals';
import { createPace } from './pace.ts';

const clock = () => {
  let time = 1000;
  return {
    now: () => time,
    wait: (ms: number) => {
      time += ms;
      return Promise.resolve();
    },
  };
};

test('requests go evenly, and a pause saves nothing up', async () => {
  const time = clock();
  const pace = createPace(10, time);
  const at: number[] = [];
  for (let request = 0; request < 3; request += 1) {
    await pace();
    at.push(time.now() - 1000);
  }
  await time.wait(5000);
  for (let request = 0; request < 2; request += 1) {
    await pace();
    at.push(time.now() - 1000);
  }
  expect(at).toEqual([0, 100, 200, 5200, 5300]);
});
