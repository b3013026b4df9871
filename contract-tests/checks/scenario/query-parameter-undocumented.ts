/** A query parameter that the contract has for sibling operations only, and that changes the answer here too. */
import type { ScenarioCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { isSameAnswer, trialsIn, type Trial } from '../../judge/query/trial.ts';
import { weigh } from '../../judge/witnesses.ts';

/** The answer without the parameter came twice and was the same, so a change is the parameter's doing. */
const isStable = ({ base, name }: Trial, trials: readonly Trial[]): boolean =>
  trials.some((other) => other.base === base && other.name !== name && isSameAnswer(other.exchange, base));

export const queryParameterUndocumented: ScenarioCheck = ({ cassette, contract, pages }) => {
  const trials = trialsIn(contract, cassette);
  return trials.flatMap((trial) => {
    const { kind, operation, name, value, exchange, base } = trial;
    const { status } = exchange.response;
    if (kind !== 'sibling-parameter' || status >= 500 || isSameAnswer(exchange, base)) return [];
    if (operation.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name)) return [];
    if (isSuccess(status) && !isStable(trial, trials)) return [];
    const effect = `${name} has an effect`;
    return [
      {
        code: 'parameter-undocumented',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: `#parameters/query/${name}`,
        severity: 'minor' as const,
        title: `${name}=${value} changes the answer${isSuccess(status) ? '' : ` to ${status}`}, but the parameter is not documented`,
        evidence: evidenceOf(trial),
        ...weigh(
          {
            ...docsSay(pages, operation, ({ parameters, line }) => ({
              says: parameters.some((each) => each.in === 'query' && each.name === name) ? effect : 'no such parameter',
              line,
            })),
            spec: { says: 'no such parameter', pointer: `${operation.pointer}/parameters` },
            ...serverSays(trial, effect),
          },
          'behaviour',
        ),
      },
    ];
  });
};
