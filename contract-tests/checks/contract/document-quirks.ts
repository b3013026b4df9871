/** What is wrong with the contract by itself: what a validator said, and what generators read otherwise than it is meant. */
import type { ContractCheck } from '../../check.ts';
import { problemQuirks } from '../../../src/spec/problem-quirks.ts';
import { quirksOf } from '../../../src/spec/quirks.ts';
import { weigh } from '../../judge/witnesses.ts';

export const documentQuirks: ContractCheck = ({ contract, problems }) =>
  [...problemQuirks(contract.document, problems), ...quirksOf(contract.document)].map(
    ({ code, subject, pointer, message }) => ({
      code,
      subject,
      pointer,
      ...(!subject.startsWith('#') && { operation: subject }),
      severity: code === 'contract-invalid' ? 'minor' : 'info',
      title: message,
      evidence: { pointer },
      ...weigh({ spec: { says: message, pointer } }, 'document'),
    }),
  );
