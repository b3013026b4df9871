import type { Measured } from './measure.ts';

export type Goal = {
  readonly ours: string;
  /** Whom ours is measured against. */
  readonly against: string;
  readonly ratio: number;
};

const mostMegabytes = 120;

/** Prints each goal with its outcome; `true` where all are reached. */
export function judge(measured: readonly Measured[], goals: readonly Goal[]): boolean {
  const of = (name: string): Measured => {
    const found = measured.find((one) => one.name === name);
    if (!found) throw new Error(`${name} was not measured`);
    return found;
  };
  const outcomes = goals.map(({ ours, against, ratio }) => {
    const is = of(ours).seconds / of(against).seconds;
    return { what: `${ours}: ${is.toFixed(2)} of ${against}, goal ${ratio}`, reached: is <= ratio };
  });
  const peak = Math.max(...goals.map(({ ours }) => of(ours).peakMegabytes));
  outcomes.push({ what: `${peak.toFixed(0)} MB at most, goal ${mostMegabytes}`, reached: peak < mostMegabytes });
  for (const { what, reached } of outcomes) console.log(`  ${reached ? 'reached' : 'MISSED '} ${what}`);
  return outcomes.every(({ reached }) => reached);
}
