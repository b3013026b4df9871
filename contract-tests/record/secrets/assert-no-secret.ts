/** The last gate before a file is written: no secret of the run stands in it, in any form. */
import { secretForms } from './secret-forms.ts';

export class SecretLeakError extends Error {
  override readonly name = 'SecretLeakError';
  readonly secrets: readonly string[];
  constructor(what: string, secrets: readonly string[]) {
    super(
      `${what} would hold ${secrets.map((name) => `"${name}"`).join(', ')}: nothing was written; this is a gap in contract-tests/record/rules.ts`,
    );
    this.secrets = secrets;
  }
}

/** @throws SecretLeakError naming the secrets, never their values. */
export const assertNoSecret = (text: string, secrets: ReadonlyMap<string, string>, what: string): void => {
  const found = [...secrets]
    .filter(([, value]) => secretForms(value).some((form) => text.includes(form)))
    .map(([name]) => name);
  if (found.length > 0) throw new SecretLeakError(what, found);
};
