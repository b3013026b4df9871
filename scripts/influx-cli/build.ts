/** Builds the official CLI from its module, as a Go tool dependency. It is pure Go. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cliModule, cliPath } from '../../contract-tests/server/influx-cli.ts';

const command = 'github.com/influxdata/influx-cli/v2/cmd/influx';

/** As go.mod pins it: what the CLI then says of itself. */
const pinnedVersion = (): string =>
  /influx-cli\/v2 v(\S+)/.exec(readFileSync(join(cliModule, 'go.mod'), 'utf8'))?.[1] ?? 'unknown';

/** Builds it unless it is there, and returns its path. */
export const buildInfluxCli = async (): Promise<string> => {
  const target = await cliPath();
  if (existsSync(target)) return target;
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).error) throw new Error('building the influx CLI needs Go');
  mkdirSync(dirname(target), { recursive: true });
  execFileSync('go', ['build', '-ldflags', `-s -w -X main.version=${pinnedVersion()}`, '-o', target, command], {
    cwd: cliModule,
    stdio: 'inherit',
  });
  return target;
};
