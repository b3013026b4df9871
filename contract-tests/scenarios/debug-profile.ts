import type { Scenario } from '../scenario.ts';

export const debugProfile: Scenario = {
  name: 'debug-profile',
  about: 'A profile of one second; who does not say how many waits for thirty.',
  disposable: 'set-up',
  run: async (t) => {
    await t.client.GET('/debug/pprof/profile', { query: { seconds: '1' }, parseAs: 'bytes' });
  },
};
