import type { Scenario } from '../scenario.ts';

export const pingHealthReady: Scenario = {
  name: 'ping-health-ready',
  about: 'What a server says of itself before anybody signs in.',
  disposable: false,
  run: async (t) => {
    const anyone = t.as({ scheme: 'none' });
    await anyone.GET('/ping');
    await anyone.HEAD('/ping');
    await anyone.GET('/health');
    await anyone.GET('/ready');
    await t.client.GET('/health');
    await t.client.GET('/ready');
    for (const operationId of ['GetPing', 'HeadPing', 'GetHealth', 'GetReady']) {
      await t.probe(operationId, {}, { except: ['no-token'] }); // asked without a token above
    }
    await t.send({ method: 'GET', path: '/ping?verbose=true' });
    await t.send({ method: 'HEAD', path: '/health' });
    await t.send({ method: 'GET', path: '/health/' });
  },
};
