import type { Making } from '../making.ts';
import { status } from './stated.ts';

export const quickStart = async ({ t, home }: Making): Promise<void> => {
  const { org, bucket } = await home();
  await t.claim(status({ page: 'quick-start', line: 33 }, 'all written is answered 204', 204), {
    ...{ method: 'POST', path: `/api/v2/write?org=${org}&bucket=${bucket}&precision=s` },
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: 'home,room=Kitchen temp=72.0 1640995200\nhome,room=Living\\ Room temp=71.5 1640995200',
  });
};
