import type { SaidFailure } from './in-stream-failure.ts';
import { watchedEnd } from './watched-end.ts';

type Told = {
  readonly isText: boolean;
  /** What `fetch` threw, as what this client throws. */
  readonly explain: (error: unknown) => unknown;
  /** The error for what the server reports at the end. */
  readonly failed: (failure: SaidFailure) => Error;
};

/** A body as it arrives, in constant memory. One that breaks, or ends with the server's own error, errors: it never just ends. */
export function answerStream(
  body: ReadableStream<Uint8Array>,
  { isText, explain, failed }: Told,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const watch = watchedEnd(isText);
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { value } = await reader.read();
          const failure = watch(value);
          if (failure) throw failed(failure);
          if (value) controller.enqueue(value);
          else controller.close();
        } catch (error) {
          controller.error(explain(error));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 }, // nothing is read before it is asked for
  );
}
