/** Documented query parameters that change nothing, whatever their value: each value that had to change a list of two gave the same list. */
import type { ContractCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { queryOf } from '../../judge/message/http.ts';
import { verdictsIn } from '../../judge/query/verdict.ts';
import { weigh } from '../../judge/witnesses.ts';

const says = 'a query parameter';

export const parametersWithoutEffect: ContractCheck = ({ contract, pages, cassettes }) =>
  verdictsIn(contract, cassettes).flatMap(({ operation, parameter: { name }, verdict }) => {
    if (verdict.kind !== 'no-effect') return [];
    const [first] = verdict.trials;
    if (first === undefined) return [];
    const beside = [...queryOf(first.base.request.target).keys()].join(' and ');
    const where = beside === '' ? '' : ` beside ${beside}`;
    const tried = [...new Set(verdict.trials.map(({ value }) => value))].join(', ');
    return [
      {
        code: 'parameter-without-effect',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: `#parameters/query/${name}`,
        severity: 'minor' as const,
        title: `${name} changes nothing${where}: with ${tried} the answer is the one without it`,
        evidence: evidenceOf(first),
        ...weigh(
          {
            ...docsSay(pages, operation, ({ parameters }) => {
              const claim = parameters.find((each) => each.in === 'query' && each.name === name);
              return claim && { says, line: claim.line };
            }),
            spec: { says, pointer: `${operation.pointer}/parameters` },
            ...serverSays(first, `ignored${where}`),
          },
          'behaviour',
        ),
      },
    ];
  });
