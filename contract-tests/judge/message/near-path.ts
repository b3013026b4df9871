/** Whether two path templates differ so little that one is the other, moved: one literal segment, in number or ending. */

const isVariable = (segment: string): boolean => segment.startsWith('{');

const isNearWord = (one: string, two: string): boolean => {
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return long.startsWith(short) && long.length - short.length <= 2;
};

export const isNearPath = (one: string, two: string): boolean => {
  const [left, right] = [one.split('/'), two.split('/')];
  if (left.length !== right.length) return false;
  const differing = left.flatMap((segment, index) => {
    const other = right[index] ?? '';
    return segment === other || (isVariable(segment) && isVariable(other)) ? [] : [[segment, other] as const];
  });
  const [pair] = differing;
  return (
    differing.length === 1 && pair !== undefined && !isVariable(pair[0]) && !isVariable(pair[1]) && isNearWord(...pair)
  );
};
