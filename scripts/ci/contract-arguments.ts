/** What `influx-contract contract` is given in a CI job: read from the environment, so that no workflow decides anything. */
export type Environment = Readonly<Record<string, string | undefined>>;

export class NoStagingError extends Error {
  override readonly name = 'NoStagingError';
}

const has = (environment: Environment, name: string): boolean => (environment[name] ?? '') !== '';

/**
 * `offline`: judges the recordings, whatever the environment has. `live`: replays them on the server of `INFLUX_URL`,
 * with `INFLUX_TOKEN`; nobody is there to be asked, so it is not asked.
 * @throws NoStagingError for `live` without either: a job that tests nothing must not be green
 */
export const contractArguments = (mode: 'offline' | 'live', environment: Environment): readonly string[] => {
  const missing = ['INFLUX_URL', 'INFLUX_TOKEN'].filter((name) => !has(environment, name));
  if (mode === 'live' && missing.length > 0) throw new NoStagingError(`${missing.join(' and ')} must be set`);
  const { GITHUB_STEP_SUMMARY: summary = '' } = environment;
  return [
    ...(mode === 'live' ? ['--live', '--yes'] : []),
    '--report=junit',
    ...(summary === '' ? ['--report=markdown'] : [`--report=markdown=${summary}`]),
    ...(environment['GITHUB_ACTIONS'] === 'true' ? ['--report=github'] : []),
  ];
};
