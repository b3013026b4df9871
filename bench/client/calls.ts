/** Sends the requests in turn, in one process: `calls.ts URL`. Prints what each took, as JSON. */
import { medianOf } from '../median.ts';
import { contendersAt, type Contender } from './contenders.ts';

/** Milliseconds of one call: by the clock, and of the processor in this process. */
export type Cost = { readonly name: string; readonly ms: number; readonly cpuMs: number };

export type Costs = { readonly one: readonly Cost[]; readonly many: readonly Cost[]; readonly write: readonly Cost[] };

type Load = {
  readonly kind: 'get' | 'write';
  readonly calls: number;
  readonly atOnce: number;
  readonly rounds: number;
};

const loads = {
  one: { kind: 'get', calls: 100, atOnce: 1, rounds: 61 },
  many: { kind: 'get', calls: 320, atOnce: 32, rounds: 41 },
  write: { kind: 'write', calls: 2, atOnce: 1, rounds: 21 },
} satisfies Record<keyof Costs, Load>;

async function run(contender: Contender, { kind, calls, atOnce }: Load): Promise<void> {
  let left = calls;
  const next = async (): Promise<void> => {
    while (left-- > 0) await contender[kind]();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

/** Rounds are short and each begins with another one, so that what else the machine does hits all alike. */
async function costsOf(contenders: readonly Contender[], load: Load): Promise<readonly Cost[]> {
  const runs = contenders.map((contender) => ({ contender, ms: [] as number[], cpuMs: [] as number[] }));
  for (let round = -3; round < load.rounds; round += 1) {
    for (let turn = 0; turn < runs.length; turn += 1) {
      const one = runs[(turn + round + 4) % runs.length];
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      if (one) await run(one.contender, load);
      const [ms, { user, system }] = [performance.now() - began, process.cpuUsage(cpu)];
      if (round < 0) continue; // warms up
      one?.ms.push(ms / load.calls);
      one?.cpuMs.push((user + system) / 1000 / load.calls);
    }
  }
  return runs.map(({ contender, ms, cpuMs }) => ({ name: contender.name, ms: medianOf(ms), cpuMs: medianOf(cpuMs) }));
}

const contenders = contendersAt(process.argv[2] ?? '');
const costs: Costs = {
  one: await costsOf(contenders, loads.one),
  many: await costsOf(contenders, loads.many),
  write: await costsOf(contenders, loads.write),
};
console.log(JSON.stringify(costs));
process.exit(0); // connections that are kept open would hold it
