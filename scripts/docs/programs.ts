/** The TypeScript of a page as programs: a fence is one, with those that say `continues=above` behind it. */
import type { Fence } from './fences.ts';

export type Program = {
  /** `README-31.mts`: its page and the line where it begins. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
};

export const programsIn = (page: string, fences: readonly Fence[]): readonly Program[] => {
  const programs: Program[] = [];
  const name = page.replace(/\.md$/, '').replaceAll('/', '-');
  for (const { language, attributes, code, line, notRun } of fences) {
    if (language !== 'ts' || notRun !== undefined) continue;
    const last = programs.at(-1);
    if (attributes['continues'] === 'above' && last !== undefined)
      programs[programs.length - 1] = { ...last, code: `${last.code}\n${code}` };
    else programs.push({ file: `${name}-${line}.mts`, line, code });
  }
  return programs;
};
