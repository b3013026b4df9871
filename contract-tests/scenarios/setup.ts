import type { Scenario } from '../scenario.ts';

export const setup: Scenario = {
  name: 'setup',
  about: 'The first user, organisation, bucket and token of an empty server, and what happens at the second attempt.',
  disposable: 'empty',
  run: async (t) => {
    const complete = {
      username: t.name('operator'),
      password: t.secret('password'),
      org: t.name('org'),
      bucket: t.name('b'),
      token: t.secret('first-token'),
      retentionPeriodSeconds: 604800,
    };
    await t.client.GET('/api/v2/setup');
    await t.client.GET('/api/v2/me');
    // What leaves a field out comes first: it must fail, or the server is set up. A token of a wrong type is no secret.
    await t.probe(
      'PostSetup',
      { body: complete },
      { only: ['malformed-json', 'missing-required', 'empty-body', 'broken-gzip'] },
    );
    await t.client.POST('/api/v2/setup', { body: { ...complete, password: 'seven77' } });
    await t.client.POST('/api/v2/setup', { body: complete });
    await t.client.GET('/api/v2/setup');
    await t.client.POST('/api/v2/setup', { body: complete });
    await t.probe('PostSetup', { body: complete }, { only: ['malformed-json', 'wrong-method'] });
    await t.probe('GetSetup', {});
    const operator = t.as({ scheme: 'token', secret: 'first-token' });
    await operator.GET('/api/v2/me');
    await operator.GET('/api/v2/orgs');
    await operator.GET('/api/v2/buckets');
    await operator.GET('/api/v2/authorizations');
  },
};
