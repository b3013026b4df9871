/** What went over a proxy's connections, request by request: the witness of what moved, and how often. */
import { followMessages } from './http-messages.ts';

export type Moved = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Bytes of the bodies, compressed where they were. */
  readonly sent: number;
  readonly received: number;
  /** Absent where no answer came. */
  readonly status?: number;
  /** Whether the answer came to its end. */
  readonly finished: boolean;
};

type Open = { -readonly [Key in keyof Moved]: Moved[Key] };

export type ConnectionLog = {
  readonly up: (chunk: Uint8Array) => void;
  readonly down: (chunk: Uint8Array) => void;
  /** `METHOD /path` of what is under way on this connection. */
  readonly current: () => string;
};

export const followConnection = (log: Moved[]): ConnectionLog => {
  let open: Open | undefined;
  const up = followMessages({
    head: (text) => {
      const [method = '', target = ''] = text.split(' ', 2);
      open = { method, path: target.split('?', 1)[0] ?? '', sent: 0, received: 0, finished: false };
      log.push(open);
      return 'body'; // a request without a length has none
    },
    body: (bytes) => {
      if (open) open.sent += bytes;
    },
    end: () => undefined,
  });
  const down = followMessages({
    head: (text) => {
      const status = Number(text.split(' ', 2)[1]);
      if (open && status >= 200) open.status = status;
      return status < 200 || status === 204 || status === 304 ? 'no body' : 'until closed';
    },
    body: (bytes) => {
      if (open) open.received += bytes;
    },
    end: () => {
      if (open?.status !== undefined) open.finished = true;
    },
  });
  return { up, down, current: () => (open ? `${open.method} ${open.path}` : '') };
};
