import { unwrap } from '../../src/client/index.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createUser } from './resources.ts';

/** Whoever changes a password is signed in, and says the old one once more. */
const signedIn = async (t: ScenarioContext, secret: string) => {
  const credential = { scheme: 'basic', user: t.name('user'), secret } as const;
  const { headers } = await t.send({ method: 'POST', path: '/api/v2/signin', credential });
  return { credential, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' };
};

export const passwords: Scenario = {
  name: 'passwords',
  about: 'A user changes a password: what the session alone, the old password alone, and both together are good for.',
  disposable: false,
  run: async (t) => {
    const userID = await createUser(t);
    const path = { userID };
    const body = { password: t.secret('first-password') };
    unwrap(await t.client.POST('/api/v2/users/{userID}/password', { path, body }));
    const change = (target: string, next: string, more: { cookie?: string; credential?: Parameters<typeof t.as>[0] }) =>
      t.send({
        ...{ method: 'PUT', path: target, credential: more.credential ?? { scheme: 'none' } },
        headers: { 'content-type': 'application/json', ...(more.cookie !== undefined && { cookie: more.cookie }) },
        body: JSON.stringify({ password: t.secret(next) }),
      });
    const first = await signedIn(t, 'first-password');
    const mine = '/api/v2/me/password';
    const theirs = `/api/v2/users/${userID}/password`;
    await change(mine, 'second-password', { credential: first.credential });
    await change(mine, 'second-password', { cookie: first.cookie });
    await change(mine, 'second-password', {
      ...{ cookie: first.cookie, credential: { ...first.credential, secret: 'wrong-password' } },
    });
    await change(mine, 'second-password', first);
    const second = await signedIn(t, 'second-password');
    await change(theirs, 'third-password', { credential: second.credential });
    await change(theirs, 'third-password', { cookie: second.cookie });
    await change(theirs, 'third-password', second);
    await signedIn(t, 'second-password');
    await signedIn(t, 'third-password');
  },
};
