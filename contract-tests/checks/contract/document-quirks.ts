/** What is wrong with the contract by itself: what a validator said, and what generators read otherwise than it is meant. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import type { ContractCheck } from '../../check.ts';
import { problemQuirks } from '../../../src/spec/validity/problem-quirks.ts';
import { quirksOf, type Quirk } from '../../../src/spec/validity/quirks.ts';
import { wholePointer } from '../../judge/whole-pointer.ts';
import { weigh } from '../../judge/witnesses.ts';

/** By document: it is asked for again with every overlay action that is left out. */
const seen = new WeakMap<ContractDocument, readonly Quirk[]>();

const quirksIn = (document: ContractDocument): readonly Quirk[] => {
  const quirks = seen.get(document) ?? quirksOf(document);
  seen.set(document, quirks);
  return quirks;
};

export const documentQuirks: ContractCheck = ({ contract, problems }) =>
  [...problemQuirks(contract.document, problems), ...quirksIn(contract.document)].map(
    ({ code, subject, pointer, message }) => {
      const place = wholePointer(contract, subject, pointer);
      return {
        code,
        subject,
        pointer,
        ...(!subject.startsWith('#') && { operation: subject }),
        severity: code === 'contract-invalid' ? ('minor' as const) : ('info' as const),
        title: message,
        evidence: { pointer: place },
        ...weigh({ spec: { says: message, pointer: place } }, 'document'),
      };
    },
  );
