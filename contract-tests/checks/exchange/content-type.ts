/** A body without a content type, or with another charset than the contract has. */
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { covers, headerOf, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypesOf } from '../../judge/message/responses.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

const charsetOf = (mediaType: string): string | undefined =>
  /;\s*charset="?([^";\s]+)/i.exec(mediaType)?.[1]?.toLowerCase();

type Fault = { readonly code: string; readonly wants: string; readonly says: string };

/** A charset that the contract does not speak of is the server's choice, as long as it is the one that the Web has. */
const faultOf = (contentType: string | undefined, declared: readonly string[]): Fault | undefined => {
  if (contentType === undefined || contentType === '')
    return { code: 'content-type-missing', wants: declared.join(', ') || 'a content type', says: 'no content type' };
  const charset = charsetOf(contentType);
  const wants = declared.filter((range) => covers(range, mediaTypeOf([['content-type', contentType]]) ?? ''));
  const charsets = wants.map((range) => charsetOf(range) ?? 'utf-8');
  if (charset === undefined || charsets.length === 0 || charsets.includes(charset)) return undefined;
  return { code: 'charset-differs', wants: charsets.join(', '), says: charset };
};

export const contentType: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { status, headers, body } = subject.exchange.response;
  if (operation === undefined || body.kind === 'empty') return [];
  const declared = declaredFor(operation, status);
  const fault = faultOf(
    headerOf(headers, 'content-type'),
    declared === undefined ? [] : mediaTypesOf(declared.response),
  );
  if (fault === undefined) return [];
  return [
    {
      code: fault.code,
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#header/content-type',
      status: String(status),
      severity: 'minor',
      title: `answers ${status} with ${fault.says}; documented: ${fault.wants}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: fault.wants, pointer: declared?.pointer ?? `${operation.pointer}/responses` },
          ...serverSays(subject, fault.says),
        },
        'bug',
      ),
    },
  ];
};
