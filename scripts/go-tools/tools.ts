/** Tools that are Go modules: pinned in go.mod, fetched and built by Go when a test asks for them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cwd = import.meta.dirname;

/** What actionlint says of a workflow file: nothing where it finds nothing. */
export const actionlint = (file: string): string => {
  const { status, stdout, stderr, error } = spawnSync('go', ['tool', 'actionlint', '-no-color', file], {
    cwd,
    encoding: 'utf8',
  });
  // 1: it has found something
  if (error !== undefined || (status !== 0 && status !== 1)) {
    throw new Error(`actionlint did not run: ${error?.message ?? stderr}`);
  }
  return stdout;
};

/** The schema that Jenkins holds JUnit files against; a checker of Kubernetes files has it among its fixtures. */
export const junitSchemaFile = (): string => {
  const module = 'github.com/yannh/kubeconform';
  execFileSync('go', ['mod', 'download', module], { cwd, stdio: 'pipe' });
  const folder = execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd, encoding: 'utf8' });
  return join(folder.trim(), 'fixtures', 'junit.xsd');
};
