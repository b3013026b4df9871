/** Values of a query parameter: what the contract allows and the server refuses, what it forbids and the server takes, and a default that is none. */
import type { ScenarioCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isError, isSuccess } from '../../judge/message/http.ts';
import { messageOf } from '../../judge/message/message.ts';
import { declaredQuery, defaultText, type DeclaredParameter } from '../../judge/query/declared-parameter.ts';
import { isSameAnswer, trialsIn, type Trial } from '../../judge/query/trial.ts';
import { weigh } from '../../judge/witnesses.ts';

const bounds = ({ schema: { minimum, maximum } }: DeclaredParameter): string =>
  [minimum === undefined ? [] : [`minimum ${minimum}`], maximum === undefined ? [] : [`maximum ${maximum}`]]
    .flat()
    .join(', ') || 'no bounds';

const tell = (
  trial: Trial,
  declared: DeclaredParameter,
  {
    code,
    title,
    spec,
    server,
  }: { readonly code: string; readonly title: string; readonly spec: string; readonly server: string },
): Occurrence => ({
  code,
  subject: declared.subject,
  operation: operationName(trial.operation),
  pointer: `#query/${trial.name}`,
  severity: 'minor',
  title,
  evidence: evidenceOf(trial),
  ...weigh({ spec: { says: spec, pointer: declared.pointer }, ...serverSays(trial, server) }, 'behaviour'),
});

const boundsDiffer = (trial: Trial, declared: DeclaredParameter): readonly Occurrence[] => {
  const { name, value, exchange } = trial;
  const { type, minimum = -Infinity, maximum = Infinity } = declared.schema;
  if ((type !== 'integer' && type !== 'number') || !/^-?\d+$/.test(value)) return [];
  // Larger numbers fit into no reader's integers, whatever anybody documents.
  if (!Number.isSafeInteger(Number(value))) return [];
  const { status } = exchange.response;
  const allowed = Number(value) >= minimum && Number(value) <= maximum;
  const spec = bounds(declared);
  if (!allowed && isSuccess(status))
    return [
      tell(trial, declared, {
        code: 'parameter-bounds',
        spec,
        server: `takes ${value}`,
        title: `takes ${name}=${value}; documented: ${spec}`,
      }),
    ];
  if (allowed && isError(status) && status < 500)
    return [
      tell(trial, declared, {
        code: 'parameter-bounds',
        spec,
        server: `refuses ${value}`,
        title: `refuses ${name}=${value} with ${status} (${messageOf(exchange.response)}); documented: ${spec}`,
      }),
    ];
  return [];
};

const defaultDiffers = (trial: Trial, declared: DeclaredParameter): readonly Occurrence[] => {
  const { name, value, exchange, base } = trial;
  if (trial.kind !== 'query-default' || defaultText(declared.schema) !== value || isSameAnswer(exchange, base))
    return [];
  return [
    tell(trial, declared, {
      code: 'parameter-default',
      spec: value,
      server: 'something else',
      title: `${name}=${value} is documented as what is done without it, but the answer is another (${exchange.response.status})`,
    }),
  ];
};

/** Nothing stands after the `=`, where only numbers, times or words of a list may: taken for a parameter that is not there, wherever it is seen. */
const emptyTaken = (trial: Trial, declared: DeclaredParameter): readonly Occurrence[] => {
  const { type, format, enum: values } = declared.schema;
  const isTyped = (type !== undefined && type !== 'string') || format === 'date-time' || values !== undefined;
  if (trial.value !== '' || !isTyped || !isSuccess(trial.exchange.response.status)) return [];
  return [
    {
      ...tell(trial, declared, {
        code: 'empty-query-value',
        spec: 'a value',
        server: 'none needed',
        title: `takes ${trial.name} without a value, although it is no text`,
      }),
      subject: '#AnyParameter',
      pointer: '#query',
      severity: 'info',
    },
  ];
};

export const parameterValues: ScenarioCheck = ({ cassette, contract }) =>
  trialsIn(contract, cassette).flatMap((trial) => {
    const declared = declaredQuery(contract.document, trial.operation, trial.name);
    return declared === undefined
      ? []
      : [...boundsDiffer(trial, declared), ...defaultDiffers(trial, declared), ...emptyTaken(trial, declared)];
  });
