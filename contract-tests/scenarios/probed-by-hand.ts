/** Which operations are probed by the scenarios that send the docs pages' samples: all that no other scenario probes in a state of its own. */
import type { Operation } from '../../src/spec/document.ts';

export const operationName = ({ method, path }: Operation): string => `${method} ${path}`;

/** Operations that a scenario asks to be probed, by what they are. */
const byHand: readonly RegExp[] = [
  /^\w+ \/api\/v2\/buckets($|\/)/,
  /^\w+ \/api\/v2\/labels($|\/)/,
  /^\w+ \/api\/v2\/(setup|me|flags|resources)$/,
  /^\w+ \/api\/v2\/(write|delete|query)($|\/)/,
  /^\w+ \/(ping|health|ready|write|query|api\/v2)$/,
  /^\w+ \/api\/v2\/(backup|restore)\//,
  /^GET \/api\/v2\/(orgs|users|sources)$/,
  /^DELETE \/api\/v2\/dbrps\//,
];

/** What changes who may come in, or ends what others go on with. */
const never: readonly RegExp[] = [/^POST \/api\/v2\/(signin|signout)$/, /\/password$/];

export const isProbedHere = (operation: Operation): boolean =>
  ![...byHand, ...never].some((each) => each.test(operationName(operation)));
