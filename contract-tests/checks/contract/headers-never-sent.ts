/** Headers that a response declares and no answer had: one finding an operation, because declared is not promised. */
import type { ContractCheck } from '../../check.ts';
import { byOperation, evidenceOf, type Matched, matchedIn, operationName, serverSays } from '../../judge/exchanges.ts';
import { headerOf } from '../../judge/message/http.ts';
import { declaredFor } from '../../judge/message/responses.ts';
import { weigh } from '../../judge/witnesses.ts';

/** The server compresses only what is asked for and larger than one packet. */
const compressedFrom = 1400;

const sizeOf = ({ exchange }: Matched): number => {
  const { body } = exchange.response;
  if (body.kind === 'text') return body.text.length;
  if (body.kind === 'json') return JSON.stringify(body.value).length;
  return body.kind === 'base64' ? body.size : 0;
};

const couldCompress = (one: Matched): boolean =>
  (headerOf(one.exchange.request.headers, 'accept-encoding') ?? '').includes('gzip') && sizeOf(one) > compressedFrom;

const declaredHeaders = ({ operation, exchange }: Matched): readonly string[] =>
  Object.keys(declaredFor(operation, exchange.response.status)?.response.headers ?? {});

const isExpected = (one: Matched, name: string): boolean =>
  name.toLowerCase() !== 'content-encoding' || couldCompress(one);

const isSent = ({ exchange }: Matched, name: string): boolean =>
  headerOf(exchange.response.headers, name.toLowerCase()) !== undefined;

/** Declared for an answer that was recorded, and in none of them. */
const neverSent = (group: readonly Matched[]): readonly string[] => {
  const expected = new Set(group.flatMap((one) => declaredHeaders(one).filter((name) => isExpected(one, name))));
  return [...expected].filter((name) => !group.some((one) => isSent(one, name)));
};

export const headersNeverSent: ContractCheck = ({ contract, cassettes }) =>
  [...byOperation(matchedIn(contract, cassettes))].flatMap(([operation, group]) => {
    const names = neverSent(group);
    const first = group.find((one) => declaredHeaders(one).some((name) => names.includes(name)));
    if (first === undefined) return [];
    return [
      {
        code: 'header-never-sent',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#headers',
        severity: 'info' as const,
        title: `declared, but in none of ${group.length} answers: ${names.join(', ')}`,
        evidence: evidenceOf(first),
        ...weigh(
          {
            spec: {
              says: names.join(', '),
              pointer: declaredFor(operation, first.exchange.response.status)?.pointer ?? operation.pointer,
            },
            ...serverSays(first, 'not sent'),
          },
          'behaviour',
        ),
      },
    ];
  });
