import type { Scenario, ScenarioContext } from '../../scenario.ts';
import { ask, create, createGround, families, rules, type Family, type Ground } from './families.ts';

/** Asked again after each step, alone and in the list of its kind: what was written is held against what is read. */
const live = async (t: ScenarioContext, family: Family, ground: Ground, suffix: string): Promise<void> => {
  const list = `${family.path}?orgID=${ground.orgID}`;
  const { path } = await create(t, family, ground, suffix);
  await ask(t, 'GET', list);
  await ask(t, 'GET', path);
  await ask(t, family.changeMethod ?? 'PATCH', path, family.change);
  await ask(t, 'GET', path);
  await ask(t, 'DELETE', path);
  await ask(t, 'GET', path);
  await ask(t, 'GET', list);
};

export const stateLives: Scenario = {
  name: 'state-lives',
  about:
    'One resource of each kind is made, listed, read, changed in one field, read, deleted and asked for once more.',
  disposable: false,
  run: async (t) => {
    const ground = await createGround(t, 'lives');
    for (const [at, family] of families.entries()) await live(t, family, ground, `life-${at}`);
    const endpoints = families.find(({ path }) => path.endsWith('/notificationEndpoints'));
    if (endpoints === undefined) return;
    const endpoint = await create(t, endpoints, ground, 'life-endpoint');
    await live(t, rules(endpoint.id), ground, 'life-rule');
  },
};
