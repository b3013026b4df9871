/** How deep a document goes. Everything that walks it calls itself for each level, so there has to be an end. */

/** Real documents of OpenAPI have about twenty levels. */
export const mostLevels = 200;

/** What is wrong with the nesting of a value that YAML gave: aliases can make it contain itself. */
export const nestingProblem = (value: unknown, around: readonly object[] = []): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (around.includes(value)) return 'has an alias inside of what the alias stands for';
  if (around.length >= mostLevels) return `is nested more than ${mostLevels} levels deep`;
  const inner = [...around, value];
  for (const child of Object.values(value)) {
    const problem = nestingProblem(child, inner);
    if (problem !== undefined) return problem;
  }
  return undefined;
};
