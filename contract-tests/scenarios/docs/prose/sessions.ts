import type { Making } from '../making.ts';

/** The same sentence on the pages of operations. */
const places = [
  { page: 'signin', line: 24 },
  { page: 'signout', line: 30 },
  { page: 'security-and-access-endpoints', line: 1712 },
  { page: 'security-and-access-endpoints', line: 1825 },
] as const;

/** Of the user who signed in to see what the page on authentication says. */
export const sessions = async ({ t }: Making): Promise<void> => {
  for (const place of places) {
    await t.claim(
      {
        ...{ ...place, says: 'a session expires within ten minutes', at: '/observations/0' },
        is: 'the cookie lasts 10 minutes',
        about: { subject: 'POST /api/v2/signin', pointer: '#session/lifetime' },
      },
      {
        ...{ method: 'POST', path: '/api/v2/signin' },
        credential: { scheme: 'basic', user: t.name('reader'), secret: 'reader-password' },
      },
    );
  }
};
