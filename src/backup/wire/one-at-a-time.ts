/** Work that a server cannot do twice at once: one queue a server, in the whole process. */

const last = new Map<string, Promise<unknown>>();

export function oneAtATime<T>(server: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(server) ?? Promise.resolve();
  const done = before.catch(() => undefined).then(work);
  last.set(server, done);
  const forget = (): void => {
    if (last.get(server) === done) last.delete(server);
  };
  done.then(forget, forget);
  return done;
}
