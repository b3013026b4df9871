import { unwrap } from '../../../../src/client/index.ts';
import { createUser } from '../../resources.ts';
import { homeToken, type Making } from '../making.ts';
import { status } from './stated.ts';

/** Who reads on finds each sentence on its line. */
const lines = {
  basic: 22,
  password: 37,
  getSignIn: 42,
  flux: 51,
  javaScript: 58,
  queryString: 78,
  tokenWord: 105,
} as const;

const at = (line: number) => ({ page: 'authentication', line });

/** Two ways to build the header: in a Flux query, and in JavaScript, which this is. */
const encoded = async ({ t, home }: Making): Promise<void> => {
  const { org } = await home();
  const call = 'http.basicAuth(u: "USERNAME", p: "PASSWORD")';
  await t.claim(
    {
      ...{ ...at(lines.flux), says: 'http.basicAuth returns the header', at: '/body/text' },
      is: `,result,table,_value\r\n,_result,0,Basic ${btoa('USERNAME:PASSWORD')}\r\n\r\n`,
    },
    {
      ...{ method: 'POST', path: `/api/v2/query?org=${org}`, headers: { 'content-type': 'application/vnd.flux' } },
      body: `import "array"\nimport "http"\narray.from(rows: [{_value: ${call}}])`,
    },
  );
  const basic = `Basic ${btoa(`${t.name('reader')}:${t.secret('reader-password')}`)}`;
  await t.claim(status(at(lines.javaScript), 'what btoa makes of username and password signs in', 204), {
    ...{ method: 'POST', path: '/api/v2/signin', headers: { authorization: basic } },
  });
};

export const authentication = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const { orgID, bucket } = await home();
  const userID = await createUser(t, 'reader');
  const password = t.secret('reader-password');
  unwrap(await t.client.POST('/api/v2/users/{userID}/password', { path: { userID }, body: { password } }));
  const basic = { scheme: 'basic', user: t.name('reader'), secret: 'reader-password' } as const;
  const withToken = { ...basic, secret: 'operator' };
  const signIn = { method: 'POST', path: '/api/v2/signin' };
  await t.claim(status(at(lines.basic), 'operations that take Basic are signed in to with it', 204), {
    ...signIn,
    credential: basic,
  });
  await t.claim(status(at(lines.getSignIn), 'a GET with Basic signs in', 204), {
    ...signIn,
    method: 'GET',
    credential: basic,
  });
  await t.claim(status(at(lines.password), 'the password is a token', 204), { ...signIn, credential: withToken });
  await t.claim(status(at(lines.password), 'the password is a token', 200), {
    method: 'GET',
    path: '/query?q=SHOW+DATABASES',
    credential: withToken,
  });
  await encoded(making);
  await t.claim(status(at(lines.queryString), 'v1-compatible operations take the token as p', 204), {
    method: 'POST',
    path: `/write?db=${bucket}&u=${t.name('reader')}&p=${t.secret(await homeToken(making))}`,
    headers: { 'content-type': 'text/plain' },
    credential: { scheme: 'none' },
    body: 'm f=1 1767225600000000000',
  });
  const named = `u=${t.name('reader')}&p=${t.secret('operator')}`;
  await t.claim(status(at(lines.queryString), 'the operations on 1.x authorizations take the token as p', 200), {
    ...{
      method: 'GET',
      path: `/private/legacy/authorizations?orgID=${orgID}&${named}`,
      credential: { scheme: 'none' },
    },
  });
  for (const path of ['/api/v2/me', '/query?q=SHOW+DATABASES']) {
    const headers = { authorization: `token ${t.secret('operator')}` };
    await t.claim(status(at(lines.tokenWord), 'without its capital, Token is refused', 401), {
      method: 'GET',
      path,
      headers,
    });
  }
};
