import type { Scenario } from '../scenario.ts';

export const routes: Scenario = {
  name: 'routes',
  about:
    'The lists that the server gives of its own paths and kinds of resources, and its answer where it has neither.',
  disposable: false,
  run: async (t) => {
    await t.client.GET('/api/v2');
    await t.client.GET('/api/v2/resources');
    await t.client.GET('/api/v2/flags');
    await t.probe('GetRoutes', {});
    await t.probe('GetResources', {});
    await t.probe('GetFlags', {});
    for (const path of ['/api/v2/', '/api/v2/no-such-path', '/api/v1', '/api']) await t.send({ method: 'GET', path });
  },
};
