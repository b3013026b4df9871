/** All reporters. Each is fed by the same events. */
import { jsonReporter } from './json.ts';
import { terminalReporter } from './terminal.ts';

export const reporters = { terminal: terminalReporter, json: jsonReporter } as const;
