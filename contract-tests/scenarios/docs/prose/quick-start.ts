import type { Making } from '../making.ts';
import { status } from './stated.ts';

export const quickStart = async ({ t, home }: Making): Promise<void> => {
  const { org, bucket } = await home();
  await t.claim(status({ page: 'quick-start', line: 33 }, 'all written is answered 204', 204), {
    ...{ method: 'POST', path: `/api/v2/write?org=${org}&bucket=${bucket}&precision=s` },
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: 'home,room=Kitchen temp=72.0 1640995200\nhome,room=Living\\ Room temp=71.5 1640995200',
  });
  // A sample that follows another is there to show what the other wrote.
  const shown = (line: number, subject: string) => ({
    ...{ page: 'quick-start', line, says: 'the range has the points of home that were written', at: '/body' },
    about: { subject, pointer: '#sample/result' },
  });
  await t.claim(
    { ...shown(42, 'POST /api/v2/query'), isNot: { kind: 'text', text: '\r\n' } },
    {
      ...{ method: 'POST', path: `/api/v2/query?org=${org}`, headers: { 'content-type': 'application/vnd.flux' } },
      body: `from(bucket: "${bucket}") |> range(start: -1h) |> filter(fn: (r) => r._measurement == "home")`,
    },
  );
};
