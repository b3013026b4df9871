/** Knows every secret of a run by name, so that none has to be guessed when texts are redacted. */
import { randomBytes } from 'node:crypto';
import { secretForms } from './secret-forms.ts';

export type Vault = {
  /** The secret of that name, made now if there is none. */
  readonly make: (name: string) => string;
  /** Tells a secret that the server or the harness's setup made. The first name of a value stays. */
  readonly learn: (name: string, value: string) => void;
  /** Tells a secret that has no name yet; it gets a number. */
  readonly learnUnnamed: (value: string) => void;
  readonly valueOf: (name: string) => string | undefined;
  readonly nameOf: (value: string) => string | undefined;
  /** Every secret by its name. */
  readonly all: () => ReadonlyMap<string, string>;
  /** Names of the secrets that the harness made, in the order they were asked for. */
  readonly made: () => readonly string[];
  /** The text without any secret in any form; `seen` is told the names. */
  readonly redact: (text: string, seen?: (name: string) => void) => string;
};

/** What stands for a secret in a cassette. */
export const redacted = (name: string): string => `REDACTED_${name}`;
export const redactedNames = /REDACTED_([\w-]+)/g;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const createVault = (): Vault => {
  const values = new Map<string, string>();
  const names = new Map<string, string>();
  const made: string[] = [];
  let byForm = new Map<string, string>();
  let pattern: RegExp | undefined;

  const compile = () => {
    byForm = new Map(
      [...names].flatMap(([value, name]) => secretForms(value).map((form): [string, string] => [form, name])),
    );
    const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
    pattern = forms.length === 0 ? undefined : new RegExp(forms.map(escape).join('|'), 'g');
  };
  const learn = (name: string, value: string) => {
    if (value === '' || names.has(value)) return;
    values.set(name, value);
    names.set(value, name);
    compile();
  };
  const learnUnnamed = (value: string) => {
    let number = 1;
    while (values.has(String(number))) number += 1;
    learn(String(number), value);
  };
  const make = (name: string): string => {
    const known = values.get(name);
    if (known !== undefined) return known;
    made.push(name);
    const value = randomBytes(24).toString('base64url');
    learn(name, value);
    return value;
  };
  const redact = (text: string, seen: (name: string) => void = () => undefined): string =>
    pattern === undefined || text.length < 6
      ? text
      : text.replace(pattern, (form) => {
          const name = byForm.get(form) ?? '';
          seen(name);
          return redacted(name);
        });
  return {
    make,
    learn,
    learnUnnamed,
    valueOf: (name) => values.get(name),
    nameOf: (value) => names.get(value),
    all: () => values,
    made: () => made,
    redact,
  };
};
