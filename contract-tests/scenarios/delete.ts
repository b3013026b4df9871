import type { Scenario } from '../scenario.ts';
import { createHome } from './resources.ts';

/** `delete` is a word of the language. */
export const deletePoints: Scenario = {
  name: 'delete',
  about: 'Points are deleted by time and predicate; what was not named is still there.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID, org, bucket } = await createHome(t);
    const query = { org, bucket };
    const lines = 'm,host=a f=1 1767225600\nm,host=b f=2 1767225601\nm,host=a f=3 1767312000\n';
    await t.client.POST('/api/v2/write', { query: { ...query, precision: 's' }, body: lines });
    const left = () => {
      const flux = `from(bucket: "${bucket}") |> range(start: 2026-01-01T00:00:00Z, stop: 2026-01-03T00:00:00Z)`;
      return t.client.POST('/api/v2/query', { query: { org }, body: { query: flux } });
    };
    await left();
    const firstDay = { start: '2026-01-01T00:00:00Z', stop: '2026-01-02T00:00:00Z' };
    await t.client.POST('/api/v2/delete', { query, body: { ...firstDay, predicate: 'host="a"' } });
    await left();
    await t.client.POST('/api/v2/delete', { query: { orgID, bucketID }, body: firstDay });
    await left();
    const predicates = ['host="a" or host="b"', 'host=a', 'host!="a"', 'f > 1', 'host="a" and', ''];
    for (const predicate of predicates)
      await t.client.POST('/api/v2/delete', { query, body: { ...firstDay, predicate } });
    await t.client.POST('/api/v2/delete', { query, body: { start: firstDay.stop, stop: firstDay.start } });
    await t.client.POST('/api/v2/delete', { query, body: { ...firstDay, start: '2026-01-01' } });
    await t.client.POST('/api/v2/delete', { query: { org, bucket: t.name('nothing') }, body: firstDay });
    await t.client.POST('/api/v2/delete', { query: { org: t.name('nobody'), bucket }, body: firstDay });
    await t.client.POST('/api/v2/delete', { query: { org }, body: firstDay });
    await t.probe('PostDelete', { query, body: { ...firstDay, predicate: 'host="a"' } });
  },
};
