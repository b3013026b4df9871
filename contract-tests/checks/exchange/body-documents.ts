/** A JSON answer that no JSON parser reads: several documents glued together, or none at all. */
import type { ExchangeCheck } from '../../check.ts';
import { askedWords } from '../../judge/asked.ts';
import { documentsIn } from '../../judge/message/documents.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isJson, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor } from '../../judge/message/responses.ts';
import { weigh } from '../../judge/witnesses.ts';

export const bodyDocuments: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const sent = mediaTypeOf(exchange.response.headers);
  const documents = documentsIn(exchange.response.body);
  if (operation === undefined || sent === undefined || !isJson(sent)) return [];
  if (documents.kind !== 'glued' && documents.kind !== 'broken') return [];
  const glued = documents.kind === 'glued';
  const says = glued ? `${documents.values.length} documents in one body` : 'a body that is not JSON';
  const { status } = exchange.response;
  return [
    {
      code: glued ? 'body-documents-glued' : 'body-not-json',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#response/body',
      status: String(status),
      severity: 'breaking',
      title: `answers ${status} to ${askedWords(exchange)} with ${says}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: {
            says: 'one JSON document',
            pointer: declaredFor(operation, status)?.pointer ?? `${operation.pointer}/responses`,
          },
          ...serverSays(subject, says),
        },
        'bug',
      ),
    },
  ];
};
