/** What only a live run could tell, by its clock or by a body that is not kept, and the recording has as a sentence. */
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { responseComponent } from '../../judge/schema/response-component.ts';
import { weigh } from '../../judge/witnesses.ts';

const slug = (sentence: string): string => sentence.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

export const observations: ExchangeCheck = (subject) => {
  const { exchange, operation, contract } = subject;
  if (operation === undefined) return [];
  if (exchange.purpose.kind === 'claim' && exchange.purpose.at.startsWith('/observations')) return []; // the claim tells
  return (exchange.observations ?? []).map((sentence) => ({
    code: sentence.startsWith('the body ') ? 'body-format' : 'clock',
    subject: responseComponent(contract.document, operation, exchange) ?? operationName(operation),
    operation: operationName(operation),
    pointer: `#observation/${slug(sentence)}`,
    severity: sentence.startsWith('the body ') ? ('breaking' as const) : ('info' as const),
    title: sentence,
    evidence: evidenceOf(subject),
    ...weigh(serverSays(subject, sentence), 'bug'),
  }));
};
