import type { Reporter } from './report.ts';

/** The whole report as JSON, once it is complete. */
export const jsonReporter = (): Reporter => (event) =>
  event.type === 'end' ? `${JSON.stringify(event.report, null, 2)}\n` : '';
