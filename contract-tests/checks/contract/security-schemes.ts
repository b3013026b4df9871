/** Means of saying who one is: those that the contract names and the server refuses, and those that it takes and the contract does not name. */
import type { ContractCheck, ContractSubject } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import type { Operation } from '../../../src/spec/document.ts';
import {
  documentedMeans,
  isCredentialRequired,
  meansIn,
  schemeMeans,
  type Means,
} from '../../judge/credential-means.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays, type Matched } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { securityPointer } from '../../judge/whole-pointer.ts';
import { weigh } from '../../judge/witnesses.ts';

const isBy = ({ exchange }: Matched, means: Means): boolean => {
  const found = meansIn(exchange);
  return found.length === 1 && found[0] === means;
};

/** The same credential was good for something else in the scenario, so it is not the credential that is refused. */
const isProven = ({ cassette, exchange }: Matched): boolean => {
  const { auth } = exchange.request;
  return cassette.exchanges.some(
    ({ request, response }) =>
      JSON.stringify(request.auth) === JSON.stringify(auth) && isSuccess(response.status) && 'secret' in request.auth,
  );
};

const refused = (
  { contract }: ContractSubject,
  operation: Operation,
  group: readonly Matched[],
): readonly Occurrence[] => {
  const documented = isCredentialRequired(operation) ? documentedMeans(contract.document, operation) : [];
  return documented.flatMap((means) => {
    const uses = group.filter((one) => isBy(one, means));
    const seen = uses.find(isProven);
    if (seen === undefined || !uses.every(({ exchange }) => exchange.response.status === 401)) return [];
    return [
      {
        code: 'scheme-refused',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: `#security/${means.replaceAll(' ', '-')}`,
        severity: 'breaking',
        title: `refuses a credential by ${means}, which is documented, though it is good elsewhere`,
        evidence: evidenceOf(seen),
        ...weigh(
          {
            spec: { says: means, pointer: securityPointer(contract, operation) },
            ...serverSays(seen, `401 to ${means}`),
          },
          'behaviour',
        ),
      },
    ];
  });
};

/** A page about authentication that tells callers to use it. */
const docsSay = (pages: ContractSubject['pages'], means: Means): Pick<Occurrence, 'docs'> => {
  const wanted = [means.toLowerCase(), 'authentication', 'scheme', 'use'];
  const [docs] = pages.flatMap(({ page, words = [] }) => {
    const said = words.find((line) => wanted.every((word) => line.words.includes(word)));
    return said === undefined ? [] : [{ says: `takes ${means}`, page, line: said.line }];
  });
  return docs === undefined ? {} : { docs };
};

/** One finding for each of the means: who takes a session takes it everywhere. */
const undocumented = (
  { contract, pages }: ContractSubject,
  operation: Operation,
  group: readonly Matched[],
): readonly Occurrence[] => {
  const documented = isCredentialRequired(operation) ? documentedMeans(contract.document, operation) : [];
  // What no scheme describes, no means can be held against.
  if (documented.length === 0) return [];
  const [says = 'none', ...others] = documented;
  return group
    .filter(({ exchange }) => isSuccess(exchange.response.status))
    .flatMap((one) => {
      const [means, ...more] = meansIn(one.exchange);
      if (means === undefined || more.length > 0 || documented.includes(means)) return [];
      return [
        {
          code: 'scheme-undocumented',
          subject: '#AnyOperation',
          operation: operationName(operation),
          pointer: `#security/${means.replaceAll(' ', '-')}`,
          severity: 'minor' as const,
          title: schemeMeans(contract.document).includes(means)
            ? `a credential by ${means} is taken, also by operations whose security does not name it`
            : `a credential by ${means} is taken, and no scheme of the contract is for it`,
          evidence: evidenceOf(one),
          ...weigh(
            {
              ...docsSay(pages, means),
              spec: { says: [says, ...others].join(', '), pointer: securityPointer(contract, operation) },
              ...serverSays(one, `takes ${means}`),
            },
            'behaviour',
          ),
        },
      ];
    });
};

export const securitySchemes: ContractCheck = (subject) =>
  [...byOperation(matchedIn(subject.contract, subject.cassettes))].flatMap(([operation, group]) => [
    ...refused(subject, operation, group),
    ...undocumented(subject, operation, group),
  ]);
