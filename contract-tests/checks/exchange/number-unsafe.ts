/** A number that loses digits in every reader that follows JavaScript (RFC 8259, 6: 2^53 is the limit of what all agree on). */
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isJson, mediaTypeOf } from '../../judge/message/http.ts';
import { responseComponent } from '../../judge/schema/response-component.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** `"orgID": 864691128455135233`: the key that an integer stands under, and its digits. Exact ones are kept parsed and are not here. */
const unsafeIn = (text: string): readonly (readonly [key: string, digits: string])[] =>
  [...text.matchAll(/"([^"\\]+)"\s*:\s*(-?\d{16,})(?![\w."])/g)].flatMap(([, key = '', digits = '']) => {
    const size = BigInt(digits.replace('-', ''));
    return size > largest && BigInt(Number(digits)) !== BigInt(digits) ? [[key, digits] as const] : [];
  });

export const numberUnsafe: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { exchange, contract } = subject;
  const { headers, body } = exchange.response;
  if (operation === undefined || body.kind !== 'text' || !isJson(mediaTypeOf(headers) ?? '')) return [];
  const keys = new Map(unsafeIn(body.text).toReversed());
  const [first] = [...keys].toReversed();
  if (first === undefined) return [];
  const says = `${[...keys.keys()].sort().join(', ')} past 2^53`;
  return [
    {
      code: 'number-unsafe',
      subject: responseComponent(contract.document, operation, exchange) ?? operationName(operation),
      operation: operationName(operation),
      pointer: '#numbers',
      severity: 'breaking',
      title: `sends numbers that JSON.parse rounds: ${first[0]} ${first[1]} becomes ${String(Number(first[1]))}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: 'ids that every reader can read', pointer: `${operation.pointer}/responses` },
          ...serverSays(subject, says),
        },
        'bug',
      ),
    },
  ];
};
