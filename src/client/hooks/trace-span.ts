import type { HookRequest, Hooks } from './hooks.ts';

/**
 * A hook that sends `Zap-Trace-Span`, so that the server's trace joins the caller's. Browsers may not send that header
 * to another origin: InfluxDB's CORS rules do not list it.
 * @param span gives the header's value for a request, or `undefined` for none
 * @example createClient({ url, token, hooks: [traceSpan(() => activeSpan()?.toString())] });
 */
export const traceSpan = (
  span: (request: Pick<HookRequest, 'operation' | 'attempt'>) => string | undefined,
): Hooks => ({
  beforeRequest: ({ headers, operation, attempt }) => {
    const value = span({ operation, attempt });
    if (value !== undefined) headers.set('zap-trace-span', value);
  },
});
