/** `openapi/pages/<page>.json`: JSON in which each claim that has no lists of claims in it stands on one line, so that a diff shows claims. */
import type { PageClaims } from './pages.ts';

/** Whether claims with lines of their own are in it. */
const holdsClaims = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('line' in value || Object.values(value).some(holdsClaims));

const printed = (value: unknown, indent: string): string => {
  if (typeof value !== 'object' || value === null || !Object.values(value).some(holdsClaims))
    return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((item) => printed(item, inner))]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printed(item, inner)}`)];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
};

export const pageText = (claims: PageClaims): string => `${printed(claims, '')}\n`;
