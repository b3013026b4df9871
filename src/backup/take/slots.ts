/** So many pieces of work at a time; the rest waits for its turn. */
export type Slots = { readonly hold: <T>(work: () => Promise<T>) => Promise<T> };

export function createSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  const take = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    hold: async (work) => {
      await take();
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
