/** An error whose own word for what it is (`not found`) is that of another status. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { RecordedResponse } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import { askedWords } from '../../judge/asked.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { documentsIn } from '../../judge/message/documents.ts';
import { statusesOfWord } from '../../judge/message/error-words.ts';
import { isError } from '../../judge/message/http.ts';
import { responseComponent } from '../../judge/schema/response-component.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

const wordOf = ({ body }: RecordedResponse): string | undefined => {
  const documents = documentsIn(body);
  const value = documents.kind === 'one' ? documents.value : 'values' in documents ? documents.values[0] : undefined;
  const word = isRecord(value) ? value['code'] : undefined;
  return typeof word === 'string' ? word : undefined;
};

export const errorCode: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { exchange, contract } = subject;
  const { status } = exchange.response;
  const word = isError(status) ? wordOf(exchange.response) : undefined;
  const means = word === undefined ? undefined : statusesOfWord(word);
  if (operation === undefined || word === undefined || means === undefined || means.includes(status)) return [];
  return [
    {
      code: 'error-code-differs',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#response/body/code',
      status: String(status),
      severity: 'minor',
      title: `answers ${status} to ${askedWords(exchange)}, and calls it "${word}"`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: {
            says: `${means.join(' or ')} for "${word}"`,
            pointer: `/components/schemas/${(responseComponent(contract.document, operation, exchange) ?? '#Error').slice(1)}`,
          },
          ...serverSays(subject, String(status)),
        },
        'bug',
      ),
    },
  ];
};
