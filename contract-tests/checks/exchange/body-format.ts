/** An answer that is not what its content type says, and an error that hides in a success. */
import type { Body } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import { askedWords } from '../../judge/asked.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { csvError } from '../../judge/message/formats/csv.ts';
import { structureProblem, textProblem } from '../../judge/message/formats/format-problem.ts';
import { essenceOf, headerOf, isSuccess } from '../../judge/message/http.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

const problemOf = (contentType: string, body: Body): string | undefined => {
  if (body.kind === 'text') return textProblem(contentType, body.text);
  if (body.kind === 'structure') return structureProblem(contentType, body.structure);
  // Bytes that are no UTF-8 are kept as such.
  const isText = /^text\/|charset=utf-8/i.test(contentType);
  return body.kind === 'base64' && isText ? 'bytes that are no UTF-8' : undefined;
};

const errorIn = (contentType: string, body: Body): string | undefined =>
  body.kind === 'text' && /\/csv$/.test(essenceOf(contentType)) ? csvError(body.text) : undefined;

export const bodyFormat: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { exchange } = subject;
  const { status, headers, body } = exchange.response;
  const contentType = headerOf(headers, 'content-type');
  if (operation === undefined || contentType === undefined) return [];
  const tell = (code: string, spec: string, says: string, title: string) => ({
    code,
    subject: operationName(operation),
    operation: operationName(operation),
    pointer: '#response/body',
    status: String(status),
    severity: 'breaking' as const,
    title,
    evidence: evidenceOf(subject),
    ...weigh({ spec: { says: spec, pointer: `${operation.pointer}/responses` }, ...serverSays(subject, says) }, 'bug'),
  });
  const type = essenceOf(contentType);
  const problem = problemOf(contentType, body);
  const error = isSuccess(status) ? errorIn(contentType, body) : undefined;
  return [
    ...(problem === undefined
      ? []
      : [
          tell('body-format', type, problem, `answers ${status} to ${askedWords(exchange)} as ${type} with ${problem}`),
        ]),
    ...(error === undefined
      ? []
      : [
          tell(
            'error-inside-success',
            'an error status',
            error,
            `answers ${status}, and the body ends in an error: ${error}`,
          ),
        ]),
  ];
};
