import { expect, test } from '@jest/globals';
import { readWorkflows, type Step, type WorkflowFile } from './workflows.ts';

const workflows = readWorkflows();
const rows = workflows.map((file) => [file.name, file] as const);
const stepsOf = ({ workflow }: WorkflowFile): readonly Step[] =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps);

test('there is one for the tests, one for the container, one for staging', () => {
  expect(workflows.map(({ name }) => name)).toEqual(['contract.yml', 'nightly.yml', 'test.yml']);
});

test.each(rows)('%s: every action is pinned by its commit, and says which version that is', (_name, { text }) => {
  const uses = text.split('\n').filter((line) => line.includes('uses:'));
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test.each(rows)('%s: no job may do more than read the code', (_name, { workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual(
    Object.values(workflow.jobs).map(() => undefined),
  );
});

test.each(rows)('%s: what is run is one command, with nothing put into it', (_name, file) => {
  const runs = stepsOf(file).flatMap(({ run }) => run ?? []);
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.filter((run) => !/^(npm|\.ci\/run)[ \w:-]*$/.test(run))).toEqual([]);
});

test.each(rows)('%s: no code of a pull request meets a secret', (_name, { text, workflow }) => {
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  const secrets = text.match(/secrets\.\w+/g) ?? [];
  expect('pull_request' in workflow.on ? secrets : []).toEqual([]);
});

test('the staging server is talked to by schedule or by hand alone, its secrets known to one step', () => {
  const nightly = workflows.find(({ name }) => name === 'nightly.yml');
  expect(Object.keys(nightly?.workflow.on ?? {})).toEqual(['schedule', 'workflow_dispatch']);
  const withSecrets = (nightly ? stepsOf(nightly) : []).filter(({ env }) =>
    JSON.stringify(env ?? {}).includes('secrets.'),
  );
  expect(withSecrets.map(({ run }) => run)).toEqual(['npm run ci:contract -- live']);
  expect(nightly?.text.match(/secrets\.\w+/g)).toEqual(['secrets.INFLUX_URL', 'secrets.INFLUX_TOKEN']);
});

test.each(rows)('%s: the clone keeps no token', (_name, file) => {
  const clones = file.text.split('actions/checkout@').slice(1);
  expect(clones.filter((rest) => !rest.split('- ')[0]?.includes('persist-credentials: false'))).toEqual([]);
});
