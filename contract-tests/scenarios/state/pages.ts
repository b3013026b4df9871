import { isRecord } from '../../../src/spec/is-record.ts';
import type { Scenario, ScenarioContext } from '../../scenario.ts';
import { ask, create, createGround, families, type Family } from './families.ts';

const many = 5;

/** More pages than there can be: a list that leads in circles is left. */
const enough = many + 1;

const nextOf = (answer: unknown): string | undefined => {
  const links = isRecord(answer) ? answer['links'] : undefined;
  const next = isRecord(links) ? links['next'] : undefined;
  return typeof next === 'string' ? next : undefined;
};

/** The whole list, and then page by page as each leads to the next. */
const turn = async (t: ScenarioContext, list: string): Promise<void> => {
  await ask(t, 'GET', `${list}&limit=100`);
  let next: string | undefined = `${list}&limit=2`;
  for (let page = 0; next !== undefined && page < enough; page += 1) next = nextOf((await ask(t, 'GET', next)).json());
};

const isTurned = ({ single, byOrg }: Family): boolean => single !== true && byOrg !== true;

export const statePages: Scenario = {
  name: 'state-pages',
  about: 'Five resources of each kind are listed at once and page by page.',
  disposable: false,
  run: async (t) => {
    for (const [at, family] of families.filter(isTurned).entries()) {
      const ground = await createGround(t, `pages-${at}`);
      for (let made = 0; made < many; made += 1) await create(t, family, ground, `page-${at}-${made}`);
      await turn(t, `${family.path}?orgID=${ground.orgID}`);
    }
  },
};
