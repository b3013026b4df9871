import { homeToken, type Making } from '../making.ts';

const pages = ['authorizations-api-tokens', 'security-and-access-endpoints'] as const;

/** Both pages print the parameter on the same lines, and say two things of it that cannot both be so. */
const lines = { ignored: 63, empty: 67 } as const;

export const tokenFilter = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const { orgID } = await home();
  await homeToken(making); // so that the list has something in it
  const request = { method: 'GET', path: `/api/v2/authorizations?orgID=${orgID}&token=nobodys` };
  const about = { subject: 'GET /api/v2/authorizations', pointer: '#query/token/unknown' };
  for (const page of pages) {
    await t.claim(
      {
        ...{ page, line: lines.ignored, says: 'token is passed over, orgID is not' },
        ...{ at: '/body/value/authorizations/0/orgID', is: orgID },
      },
      request,
    );
    await t.claim(
      {
        ...{ page, line: lines.empty, says: 'a token that does not exist gives an empty list', about },
        ...{ at: '/body/value/authorizations/length', is: 0 },
      },
      request,
    );
  }
};
