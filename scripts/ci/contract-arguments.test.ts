import { expect, test } from '@jest/globals';
import { contractArguments } from './contract-arguments.ts';

const staging = { INFLUX_URL: 'http://127.0.0.1:8086', INFLUX_TOKEN: 't' };
const github = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/run/summary.md' };

test.each([
  ['offline, at home', 'offline', {}, ['--report=junit', '--report=markdown']],
  ['offline, although a server is set', 'offline', staging, ['--report=junit', '--report=markdown']],
  ['live', 'live', staging, ['--live', '--yes', '--report=junit', '--report=markdown']],
  [
    'live, in GitHub Actions',
    'live',
    { ...staging, ...github },
    ['--live', '--yes', '--report=junit', '--report=markdown=/run/summary.md', '--report=github'],
  ],
] as const)('%s', (_name, mode, environment, want) => {
  expect(contractArguments(mode, environment)).toEqual(want);
});

test.each([
  ['nothing is set', {}, 'INFLUX_URL and INFLUX_TOKEN must be set'],
  ['a secret is empty, as in a fork', { ...staging, INFLUX_TOKEN: '' }, 'INFLUX_TOKEN must be set'],
])('a live job fails where %s', (_name, environment, message) => {
  expect(() => contractArguments('live', environment)).toThrow(message);
});
