import type { Scenario } from '../../scenario.ts';
import { createMaking } from './making.ts';
import { authentication } from './prose/authentication.ts';
import { influxql } from './prose/influxql.ts';
import { headers } from './prose/headers.ts';
import { methods } from './prose/methods.ts';
import { operations } from './prose/operations.ts';
import { pagination } from './prose/pagination.ts';
import { parameters } from './prose/parameters.ts';
import { quickStart } from './prose/quick-start.ts';
import { sessions } from './prose/sessions.ts';
import { statuses } from './prose/statuses.ts';
import { tokenFilter } from './prose/token-filter.ts';

export const docsClaims: Scenario = {
  name: 'docs-claims',
  about: 'What the pages without operations say of all: authentication, headers, parameters, lists, statuses, methods.',
  disposable: false,
  run: async (t) => {
    const making = createMaking(t);
    await quickStart(making);
    await authentication(making);
    await headers(making);
    await parameters(making);
    await influxql(making);
    await methods(making); // counts the variables, so that it comes before others make some
    await statuses(making);
    await pagination(making);
    await sessions(making);
    await tokenFilter(making);
    await operations(making);
  },
};
