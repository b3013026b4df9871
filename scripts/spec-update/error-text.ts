/** Errors by their shape: one of Node's own need not be of the `Error` that this module sees (workers, jest). */
const field = (error: unknown, name: 'code' | 'message' | 'cause'): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** `ENOENT` */
export const codeOf = (error: unknown): string | undefined => {
  const code = field(error, 'code');
  return typeof code === 'string' ? code : undefined;
};

export const messageOf = (error: unknown): string => {
  const message = field(error, 'message');
  return typeof message === 'string' && message !== '' ? message : (codeOf(error) ?? String(error));
};

/** What lies behind: `fetch failed` says nothing, its cause does. */
export const reasonOf = (error: unknown): string => messageOf(field(error, 'cause') ?? error);
