/** All reporters. Each is fed by the same events. */
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { markdownReporter } from './markdown.ts';
import { terminalReporter } from './terminal.ts';

export const reporters = {
  terminal: terminalReporter,
  json: jsonReporter,
  junit: junitReporter,
  markdown: markdownReporter,
  github: githubReporter,
} as const;
