/** A shell script that shows a finding: the earlier successful writes that its request depends on, then the one request. */
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import type { Finding } from '../../finding.ts';
import { curlLines } from './repro-curl.ts';
import { captureFunction, captureLine, variablesOf, type Variables } from './repro-values.ts';
import { stepsOf } from './steps.ts';

const header = (cassette: Cassette, variables: Variables): readonly string[] => {
  const url = cassette.disposable === false ? 'INFLUX_URL' : 'THROWAWAY_URL';
  return [
    ...(cassette.disposable === false
      ? []
      : [
          `# ${cassette.about}`,
          '# It destroys what the server at $THROWAWAY_URL holds. Use one that was started to be thrown away (npm run influxd -- start).',
        ]),
    ...(cassette.disposable === 'empty' ? ['# The server must not have been set up yet.'] : []),
    `: "\${${url}:?}"${variables.credentials.map((name) => ` "\${${name}:?}"`).join('')}`,
    'T="$(mktemp -d)"',
    ...(variables.captures.length > 0 ? captureFunction : []),
    ...(variables.needsRun ? ['export RUN="r$$x"'] : []),
    ...variables.secrets.map((name) => `export ${name}="s3cret-$$-${name.toLowerCase().replaceAll('_', '-')}"`),
  ];
};

const urlOf = (cassette: Cassette): string => (cassette.disposable === false ? '$INFLUX_URL' : '$THROWAWAY_URL');

/** The lines of the script; none where the evidence is no exchange. */
export const reproOf = (cassette: Cassette, exchange: Exchange, finding: Pick<Finding, 'title'>): readonly string[] => {
  const { prefix, siblings } = stepsOf(cassette, exchange);
  const variables = variablesOf(cassette, [...prefix, ...siblings, exchange]);
  const body = prefix.flatMap((step) => [
    ...curlLines(step, { url: urlOf(cassette), variables, keep: true }),
    ...variables.captures
      .filter((capture) => capture.exchange === step.id)
      .map((capture) => captureLine(capture, variables)),
    ...(step.until === undefined ? [] : ['sleep 1']),
  ]);
  return [
    `# ${finding.title}`,
    ...header(cassette, variables),
    ...body,
    ...(siblings.length > 0 ? ['# To be compared with the request in question:'] : []),
    ...siblings.flatMap((step) => curlLines(step, { url: urlOf(cassette), variables, keep: false })),
    '# The request in question:',
    ...curlLines(exchange, { url: urlOf(cassette), variables, keep: false }),
  ];
};
