/** The workflow files, and what is to be held against them beyond their grammar. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageFile } from '../../contract-tests/package-file.ts';

export const workflowFolder = packageFile('.github/workflows');

export type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>;
};

export type WorkflowFile = {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly workflow: Workflow;
};

export const readWorkflows = (): readonly WorkflowFile[] =>
  readdirSync(workflowFolder).map((name) => {
    const file = join(workflowFolder, name);
    const text = readFileSync(file, 'utf8');
    return { name, file, text, workflow: parse(text) as Workflow }; // actionlint holds the files to the grammar
  });
