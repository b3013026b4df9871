/** A body where the contract has none, and none where it has one. */
import type { ExchangeCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isJson, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypesOf } from '../../judge/message/responses.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

const withoutBody: readonly number[] = [204, 205, 304];

export const bodyPresence: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { exchange, pages } = subject;
  const { status, body, headers } = exchange.response;
  const declared = operation && declaredFor(operation, status);
  if (operation === undefined || declared === undefined || operation.method === 'HEAD') return [];
  const media = mediaTypesOf(declared.response);
  const empty = body.kind === 'empty';
  if (empty === (media.length === 0) || (empty && withoutBody.includes(status))) return [];
  // An empty text that says what it is (a CSV without rows) is there; JSON is never empty.
  const type = mediaTypeOf(headers);
  if (empty && type !== undefined && !isJson(type)) return [];
  const sent = empty ? 'no body' : `a body (${type ?? 'without a content type'})`;
  const documented = empty ? `a body (${media.join(', ')})` : 'no body';
  return [
    {
      code: empty ? 'body-missing' : 'body-undocumented',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: `#response/${declared.status}/body`,
      severity: empty ? 'breaking' : 'minor',
      title: `answers ${status} with ${sent}; documented: ${documented}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          ...docsSay(pages, operation, ({ responses }) => {
            const claim = responses.find((response) => response.status === declared.status);
            // A page that prints no fields says nothing of the body: it never prints media types.
            return claim && claim.fields.length > 0 ? { says: empty ? documented : sent, line: claim.line } : undefined;
          }),
          spec: { says: documented, pointer: declared.pointer },
          ...serverSays(subject, sent),
        },
        'behaviour',
      ),
    },
  ];
};
