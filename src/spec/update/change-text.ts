import type { Change } from './diff.ts';
import type { Fact } from './facts.ts';

/** `+ POST /api/v2/x`, `~ GET /y query limit maximum 100 → 50`, `- schema Bucket .name (string)` */
export const changeText = ({ sign, of, before, after }: Change): string => {
  const place = of.map(label).filter((text) => text !== '');
  const own = sign === '~' ? turned(before, after) : full(before ?? after);
  return [sign, ...place, own].join(' ');
};

const turned = (before: Fact | undefined, after: Fact | undefined): string => {
  if (!before || !after) return '';
  if (before.name === after.name) return `${label(after)} ${shown(before)} → ${shown(after)}`;
  return `${label(before)} → ${label(after)}`;
};

const full = (fact: Fact | undefined): string => {
  if (!fact) return '';
  if (fact.value !== undefined) return `${label(fact)} ${shown(fact)}`;
  const type = typeOf(fact);
  return type === undefined ? label(fact) : `${label(fact)} (${type})`;
};

/** A value in a line of a terminal; what has parts instead of a value is only hinted at. */
const shown = ({ value = '…' }: Fact): string => {
  if (value === '') return '""';
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
};

const typeOf = ({ facts }: Fact): string | undefined =>
  facts.find(({ kind }) => kind === 'type' || kind === 'is a')?.value ??
  facts.filter(({ kind }) => kind === 'schema').map(typeOf)[0];

/** How a kind of fact is called in a line; the rest go by their own word. */
const labels: Readonly<Record<string, (name: string) => string>> = {
  operation: (name) => name,
  parameters: (name) => (name.includes(' ') ? name : `parameter ${name}`),
  requestBody: (name) => `body ${name}`.trim(),
  requestBodies: (name) => `body ${name}`,
  responses: (name) => `response ${name}`,
  content: (name) => name,
  schemas: (name) => `schema ${name}`,
  schema: () => '',
  properties: (name) => `.${name}`,
  items: () => '[]',
  tags: (name) => `tag ${name}`,
};

const label = ({ kind, name }: Fact): string =>
  (Object.hasOwn(labels, kind) ? labels[kind]?.(name) : undefined) ?? `${kind} ${name}`.trim();
