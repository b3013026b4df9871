/** The scenarios that send the samples of the docs pages. */
import type { Scenario } from '../../scenario.ts';
import { families, familyOf, familyTaking, isSent, type Family } from './families.ts';
import { isProbedHere, operationName } from '../probed-by-hand.ts';
import { createMaking } from './making.ts';
import { printedSamples, type PrintedSample } from './printed-samples.ts';
import { sendSample } from './send-sample.ts';

const ranks: Readonly<Record<string, number>> = { GET: 0, HEAD: 0, POST: 1, PUT: 2, PATCH: 2, DELETE: 3 };

const rankOf = ({ sample: { method } }: PrintedSample): number => ranks[method] ?? 1;

const scenarioOf = ({ name, about, disposable, ...family }: Family): Scenario => ({
  ...{ name, about, disposable },
  probes: (operation) => familyTaking(operationName(operation))?.name === name && isProbedHere(operation),
  run: async (t) => {
    const printed = printedSamples(t.pages).filter((each) => isSent(each) && familyOf(each)?.takes === family.takes);
    const inOrder = [...printed].sort((a, b) => rankOf(a) - rankOf(b)); // what only reads comes before what changes
    const making = createMaking(t);
    for (const each of inOrder) await sendSample(making, each, family);
  },
});

export const docsScenarios: readonly Scenario[] = families.map(scenarioOf);
