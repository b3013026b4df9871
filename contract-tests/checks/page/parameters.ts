/** Parameters: printed and unknown, known and not printed, or described otherwise. */
import type { PageCheck, PageSubject } from '../../check.ts';
import type { Parameter } from '../../../src/spec/document.ts';
import type { Occurrence } from '../../finding.ts';
import { differencesOf } from '../../judge/schema/attributes.ts';
import { contradiction, pairsOf, type PagePair } from '../../judge/page-pairs.ts';

type Place = Pick<Parameter, 'in' | 'name'>;

/** Header names are the same in any case. */
const keyOf = ({ in: place, name }: Place): string => `${place}/${place === 'header' ? name.toLowerCase() : name}`;

const ofPair = (subject: PageSubject, { claims, operation }: PagePair): readonly Occurrence[] => {
  const tell = (code: string, place: Place, title: string, line: number, docs: string, spec: string): Occurrence =>
    contradiction(subject, {
      code,
      operation,
      pointer: `#parameter/${place.in}/${place.name}`,
      severity: 'minor',
      title,
      line,
      docs,
      spec: { says: spec, pointer: `${operation.pointer}/parameters` },
    });
  const declared = new Map(operation.parameters.map((parameter) => [keyOf(parameter), parameter]));
  const printed = new Set(claims.parameters.map(keyOf));
  const unprinted = operation.parameters.filter((parameter) => !printed.has(keyOf(parameter)));
  return [
    ...unprinted.map((parameter) =>
      tell(
        'page-parameter-missing',
        parameter,
        `the page does not print the ${parameter.in} parameter ${parameter.name}`,
        claims.line,
        'not printed',
        'declared',
      ),
    ),
    ...claims.parameters.flatMap((claim) => {
      const parameter = declared.get(keyOf(claim));
      if (parameter === undefined) {
        return [
          tell(
            'page-parameter-unknown',
            claim,
            `the page prints the ${claim.in} parameter ${claim.name}, which the contract does not have`,
            claim.line,
            'printed',
            'not declared',
          ),
        ];
      }
      const owned = parameter.schema && { schema: parameter.schema, owner: { path: [] } };
      return differencesOf(subject.contract.document, claim, { required: parameter.required ?? false, owned }).map(
        ({ aspect, docs, spec, ofReference }) => ({
          ...tell(
            `page-parameter-${aspect}`,
            claim,
            `${claim.name}: the page says ${docs}, the contract ${spec}`,
            claim.line,
            docs,
            spec,
          ),
          ...(ofReference && { subject: '#AnyReference', pointer: `#${aspect}` }),
        }),
      );
    }),
  ];
};

export const pageParameters: PageCheck = (subject) => pairsOf(subject).flatMap((pair) => ofPair(subject, pair));
