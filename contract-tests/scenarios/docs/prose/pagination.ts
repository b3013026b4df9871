/** A page speaks of all lists at once, so each list that can be told apart from other people's is asked. */
import { unwrap } from '../../../../src/client/index.ts';
import type { PagePlace, StatedClaim } from '../../../../src/testing/cassette.ts';
import { isRecord } from '../../../../src/spec/is-record.ts';
import type { Making } from '../making.ts';
import { makers } from '../resource-makers.ts';
import { rowOf } from './stated.ts';

/** Lists that can be narrowed to one organisation, with the parameter whose maker makes an item. */
const lists: readonly { readonly path: string; readonly list: string; readonly item: string }[] = [
  { path: '/api/v2/authorizations', list: 'authorizations', item: 'authID' },
  { path: '/api/v2/buckets', list: 'buckets', item: 'bucketID' },
  { path: '/api/v2/checks', list: 'checks', item: 'checkID' },
  { path: '/api/v2/dashboards', list: 'dashboards', item: 'dashboardID' },
  { path: '/api/v2/dbrps', list: 'content', item: 'dbrpID' },
  { path: '/api/v2/labels', list: 'labels', item: 'labelID' },
  { path: '/api/v2/notificationEndpoints', list: 'notificationEndpoints', item: 'endpointID' },
  { path: '/api/v2/notificationRules', list: 'notificationRules', item: 'ruleID' },
  { path: '/api/v2/stacks', list: 'stacks', item: 'stack_id' },
  { path: '/api/v2/tasks', list: 'tasks', item: 'taskID' },
  { path: '/api/v2/telegrafs', list: 'configurations', item: 'telegrafID' },
  { path: '/api/v2/variables', list: 'variables', item: 'variableID' },
];

const prose = { page: 'pagination', line: 21 } as const;

/** Whatever list it is, what does not hold is one thing. */
const ofLists = (place: PagePlace, about: string, says: string, at: string) => ({
  ...place,
  says,
  at,
  about: { subject: '#AnyList', pointer: `#${about}` },
});

const itemsIn = (answer: unknown, list: string): readonly string[] => {
  const items = isRecord(answer) ? answer[list] : undefined;
  return Array.isArray(items) ? items.filter(isRecord).map(({ id }) => String(id)) : [];
};

/** Lists of one organisation, two items of the run's own at least, in the order in which they come. */
const paging = async (making: Making, { path, list, item }: (typeof lists)[number]): Promise<void> => {
  const { t, home } = making;
  const { orgID } = await home();
  for (let made = 0; made < 2; made += 1) await makers[item]?.(making, path);
  const all = `${path}?orgID=${orgID}`;
  const ids = itemsIn((await t.send({ method: 'GET', path: all })).json(), list);
  const [first = '', second = ''] = ids;
  const last = ids.at(-1) ?? '';
  const row = (name: string) => rowOf(t.pages, 'pagination', name);
  const ask = (claim: StatedClaim, query: string) => t.claim(claim, { method: 'GET', path: `${all}&${query}` });
  const head = `/body/value/${list}/0/id`;
  await ask(
    { ...ofLists(row('limit'), 'query/limit', 'limit is the most that comes', `/body/value/${list}/length`), is: 1 },
    'limit=1',
  );
  await ask({ ...ofLists(row('offset'), 'query/offset', 'offset skips so many', head), is: second }, 'offset=1');
  await ask(
    { ...ofLists(row('after'), 'query/after', 'after starts behind an id', head), is: second },
    `after=${first}`,
  );
  await ask(
    { ...ofLists(row('descending'), 'query/descending', 'descending turns the order', head), is: last },
    'descending=true',
  );
  await ask(
    { ...ofLists(prose, 'links/next', 'a page leads to the next one', '/body/value/links/next'), present: true },
    'limit=1',
  );
};

/** One more than a page holds. */
const many = 21;

/** Kinds whose items are cheap to make. */
const byDefault = async (making: Making): Promise<void> => {
  const { t, fresh } = making;
  const orgID = unwrap(await t.client.POST('/api/v2/orgs', { body: { name: fresh('org') } })).id;
  for (let made = 0; made < many; made += 1)
    await t.client.POST('/api/v2/labels', { body: { orgID, name: fresh('label') } });
  const claim = ofLists(
    rowOf(t.pages, 'pagination', 'limit'),
    'query/limit/default',
    'by default no more than 20 come',
    '/body/value/labels/length',
  );
  await t.claim({ ...claim, is: many - 1 }, { method: 'GET', path: `/api/v2/labels?orgID=${orgID}` });
};

export const pagination = async (making: Making): Promise<void> => {
  for (const list of lists) await paging(making, list);
  await byDefault(making);
};
