/** Follows HTTP/1.1 messages as their bytes pass by, one after another on a connection, and keeps nothing of their bodies. */

export type MessageListener = {
  /** The first line and the headers; what it returns says how the body ends. */
  readonly head: (text: string) => 'no body' | 'body' | 'until closed';
  /** So many bytes of a body, without what frames them. */
  readonly body: (bytes: number) => void;
  readonly end: () => void;
};

type Step = (chunk: Uint8Array, at: number) => number;

const newline = 0x0a;

/** Takes all bytes of one direction of a connection. */
export const followMessages = (listener: MessageListener): ((chunk: Uint8Array) => void) => {
  const line: number[] = [];
  const lines: string[] = [];
  let left = 0;
  let step: Step;

  /** Collects a line; `whole` gets it without its end. */
  const byLine =
    (whole: (text: string) => void): Step =>
    (chunk, at) => {
      const end = chunk.indexOf(newline, at);
      const until = end === -1 ? chunk.length : end + 1;
      for (let i = at; i < until; i += 1) line.push(chunk[i] ?? 0);
      if (end !== -1) {
        const text = String.fromCharCode(...line.splice(0)).trimEnd();
        whole(text);
      }
      return until;
    };
  const finish = (): void => {
    listener.end();
    step = head;
  };
  const headLine = (text: string): void => {
    if (text !== '') lines.push(text);
    else if (lines.length > 0) begin(lines.splice(0).join('\n'));
  };
  const begin = (text: string): void => {
    const kind = listener.head(text);
    const length = /^content-length: *(\d+)/im.exec(text)?.[1];
    if (kind === 'no body') finish();
    else if (/^transfer-encoding: *chunked/im.test(text)) step = chunkSize;
    else if (length !== undefined) counted(Number(length), finish);
    else if (kind === 'until closed') counted(Infinity, finish);
    else finish();
  };
  const counted = (bytes: number, then: () => void): void => {
    left = bytes;
    if (left === 0) then();
    else
      step = (chunk, at) => {
        const taken = Math.min(left, chunk.length - at);
        left -= taken;
        listener.body(taken);
        if (left === 0) then();
        return at + taken;
      };
  };
  const head = byLine(headLine);
  const chunkSize = byLine((text) => {
    const size = parseInt(text, 16);
    if (size > 0) counted(size, () => (step = chunkEnd));
    else step = trailer;
  });
  const chunkEnd = byLine(() => (step = chunkSize));
  const trailer = byLine((text) => {
    if (text === '') finish();
  });

  step = head;
  return (chunk) => {
    for (let at = 0; at < chunk.length;) at = step(chunk, at);
  };
};
