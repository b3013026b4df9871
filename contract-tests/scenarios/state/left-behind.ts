import type { Scenario } from '../../scenario.ts';
import { ask, create, createGround, families } from './families.ts';

export const stateLeftBehind: Scenario = {
  name: 'state-left-behind',
  about: 'What stood in an organisation is asked for after the organisation was deleted.',
  disposable: false,
  run: async (t) => {
    const ground = await createGround(t, 'gone');
    const made: string[] = [];
    for (const [at, family] of families.entries()) made.push((await create(t, family, ground, `left-${at}`)).path);
    await ask(t, 'DELETE', `/api/v2/orgs/${ground.orgID}`);
    for (const path of made) await ask(t, 'GET', path);
  },
};
