/** What makers of a scenario's state are given, and the things that are made but once. */
import { unwrap } from '../../../src/client/index.ts';
import type { ScenarioContext } from '../../scenario.ts';
import { createHome } from '../resources.ts';

type Home = Awaited<ReturnType<typeof createHome>>;

export type Making = {
  readonly t: ScenarioContext;
  /** The organisation and the bucket that most things are in. */
  readonly home: () => Promise<Home>;
  /** Another name of the run's own with each call. */
  readonly fresh: (kind: string) => string;
  /** The thing of that name, made at the first call. */
  readonly once: (name: string, make: () => Promise<string>) => Promise<string>;
};

export const createMaking = (t: ScenarioContext): Making => {
  let home: Promise<Home> | undefined;
  const made = new Map<string, Promise<string>>();
  let names = 0;
  return {
    t,
    home: () => (home ??= createHome(t)),
    fresh: (kind) => {
      names += 1;
      return t.name(`${kind}-${names}`);
    },
    once: (name, make) => {
      const known = made.get(name) ?? make();
      made.set(name, known);
      return known;
    },
  };
};

/** A token that may read and write all buckets of the home and their databases; v1 operations look where their token belongs. Gives its name. */
export const homeToken = async ({ t, home, once }: Making): Promise<string> =>
  once('home-token', async () => {
    const { orgID } = await home();
    const permissions = (['buckets', 'dbrp'] as const).flatMap((type) =>
      (['read', 'write'] as const).map((action) => ({ action, resource: { type, orgID } })),
    );
    const auth = unwrap(await t.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
    t.learn('home-token', auth.token);
    return 'home-token';
  });

/** No server calls this: nothing listens there, and it is this machine's own. */
export const closedPort = 'http://127.0.0.1:1';

/** An id of the right form that nothing has. */
export const madeUpId = '0abcdef012345678';
