import type { Scenario } from '../scenario.ts';
import { createUser } from './resources.ts';

const cookieFrom = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

export const session: Scenario = {
  name: 'session',
  about: 'A user gets a password, signs in, asks who they are with the cookie alone, and signs out.',
  disposable: false,
  run: async (t) => {
    const userID = await createUser(t);
    const password = t.secret('user-password');
    const user = t.as({ scheme: 'basic', user: t.name('user'), secret: 'user-password' });
    await t.client.GET('/api/v2/users/{userID}', { path: { userID } });
    await user.POST('/api/v2/signin');
    await t.client.POST('/api/v2/users/{userID}/password', { path: { userID }, body: { password } });
    const { headers } = await user.POST('/api/v2/signin');
    const withCookie = { headers: { cookie: cookieFrom(headers) } };
    await t.send({ method: 'GET', path: '/api/v2/me', ...withCookie });
    await t.send({ method: 'POST', path: '/api/v2/signout', ...withCookie });
    await t.send({ method: 'GET', path: '/api/v2/me', ...withCookie });
    await t.as({ scheme: 'basic', user: t.name('user'), secret: 'wrong-password' }).POST('/api/v2/signin');
    await t.as({ scheme: 'none' }).POST('/api/v2/signin');
    await t.as({ scheme: 'none' }).POST('/api/v2/signout');
    await t.client.GET('/api/v2/me');
    await t.probe('GetMe', {});
    await t.client.DELETE('/api/v2/users/{userID}', { path: { userID } });
    await t.client.GET('/api/v2/users/{userID}', { path: { userID } });
  },
};
