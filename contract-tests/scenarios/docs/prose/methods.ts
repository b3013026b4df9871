import { unwrap } from '../../../../src/client/index.ts';
import { present } from '../../resources.ts';
import type { Making } from '../making.ts';
import { rowOf, status } from './stated.ts';

const json = { 'content-type': 'application/json' } as const;

/** One kind of resource that all four can be done to. */
export const methods = async ({ t, home, fresh }: Making): Promise<void> => {
  const { orgID } = await home();
  const row = (operation: string) => rowOf(t.pages, 'supported-operations', operation);
  const variable = { orgID, name: fresh('variable'), arguments: { type: 'constant' as const, values: ['a'] } };
  await t.claim(status(row('Write'), 'POST creates', 201), {
    ...{ method: 'POST', path: '/api/v2/variables', headers: json, body: JSON.stringify(variable) },
  });
  const { variables } = unwrap(await t.client.GET('/api/v2/variables', { query: { orgID } }));
  const path = `/api/v2/variables/${present(variables[0]?.id, 'variable id')}`;
  await t.claim(
    { ...row('Read'), says: 'GET reads one', at: '/body/value/name', is: variable.name },
    { method: 'GET', path },
  );
  await t.claim(
    { ...row('Read'), says: 'GET reads a list', at: '/body/value/variables/length', is: 1 },
    { method: 'GET', path: `/api/v2/variables?orgID=${orgID}` },
  );
  const changes = [
    { method: 'PUT', body: { ...variable, name: fresh('put') } },
    { method: 'PATCH', body: { name: fresh('patched') } },
  ];
  for (const { method, body } of changes) {
    await t.claim(
      { ...row('Update'), says: `${method} changes it`, at: '/body/value/name', is: body.name },
      { method, path, headers: json, body: JSON.stringify(body) },
    );
  }
  await t.claim(status(row('Delete'), 'DELETE removes', 204), { method: 'DELETE', path });
  await t.claim(status(row('Delete'), 'what was removed is gone', 404), { method: 'GET', path });
};
