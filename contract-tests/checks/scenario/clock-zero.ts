/** A time that a resource had, and that a write set back to nothing. */
import type { ScenarioCheck } from '../../check.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { itemIn } from '../../judge/state/items.ts';
import { weigh } from '../../judge/witnesses.ts';

/** What Go writes for a time that nobody set, and what an unset number of seconds becomes. */
const zero = /^(0001-01-01|1970-01-01)T00:00:00(\.0+)?Z$/;

export const clockZero: ScenarioCheck = ({ cassette, contract }) => {
  // A resource without its times stays so: only the exchange that shows it first tells of it.
  const told = new Set<string>();
  return cassette.exchanges.flatMap((exchange) => {
    const operation = operationOf(contract, exchange);
    const item = itemIn(contract.document, operation, exchange);
    if (operation === undefined || item === undefined) return [];
    const names = Object.entries(item.value)
      .filter(([, value]) => typeof value === 'string' && zero.test(value))
      .map(([name]) => name);
    const fresh = names.filter((name) => !told.has(`${item.id} ${name}`));
    for (const name of fresh) told.add(`${item.id} ${name}`);
    const seen = { cassette, exchange };
    return fresh.map((name) => ({
      code: 'clock-zero',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: `#response/body/${name}`,
      severity: 'minor' as const,
      title: `\`${name}\` is ${String(item.value[name])}, which is no time that anything happened at`,
      evidence: evidenceOf(seen),
      ...weigh(serverSays(seen, String(item.value[name])), 'bug'),
    }));
  });
};
