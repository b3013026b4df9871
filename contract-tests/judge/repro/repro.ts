/** A shell script that shows a finding: the earlier successful writes that its request depends on, then the one request. */
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import type { Finding } from '../../finding.ts';
import { curlLines } from './repro-curl.ts';
import { captureFunction, captureLine, usedCaptures, variablesOf, type Variables } from './repro-values.ts';
import { isSuccess } from '../message/http.ts';

const earlierBody = ({ request: { body } }: Exchange): readonly string[] =>
  body.kind === 'same-as' ? [body.exchange] : [];

const isWrite = ({ request, response, purpose }: Exchange): boolean =>
  !['GET', 'HEAD'].includes(request.method) && isSuccess(response.status) && purpose.kind === 'call';

/**
 * What must come first, in the order of the recording: the scenario's own earlier successful writes, and whatever gave a value that is used.
 * A narrower slice misses what ties requests together by name: a password that was set, a point that made a shard.
 */
const prefixOf = (cassette: Cassette, exchange: Exchange): readonly Exchange[] => {
  const earlier = cassette.exchanges.slice(0, cassette.exchanges.indexOf(exchange));
  const needed = new Set<string>();
  const add = (id: string): void => {
    const source = earlier.find((each) => each.id === id);
    if (source === undefined || needed.has(id)) return;
    needed.add(id);
    need(source);
  };
  const need = (one: Exchange): void => {
    for (const id of [...usedCaptures(cassette, one).map((capture) => capture.exchange), ...earlierBody(one)]) add(id);
  };
  need(exchange);
  for (const write of earlier.filter(isWrite)) add(write.id);
  return earlier.filter(({ id }) => needed.has(id));
};

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
  const prefix = prefixOf(cassette, exchange);
  const steps = [...prefix, exchange];
  const variables = variablesOf(cassette, steps);
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
    '# The request in question:',
    ...curlLines(exchange, { url: urlOf(cassette), variables, keep: false }),
  ];
};
