/** A declared header whose value is not of the declared type or enum. */
import type { ExchangeCheck } from '../../check.ts';
import { resolveRef, resolveSchema } from '../../../src/spec/contract.ts';
import type { Schema } from '../../../src/spec/document.ts';
import { escapeKey } from '../../../src/spec/pointer.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { headerOf } from '../../judge/message/http.ts';
import { declaredFor } from '../../judge/message/responses.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

/** What the schema asks of a header's text and this value is not; `undefined` where it fits. */
const unmet = ({ type, enum: values }: Schema, value: string): string | undefined => {
  if (values !== undefined && !values.includes(value))
    return `one of ${values.map((each) => JSON.stringify(each)).join(', ')}`;
  if ((type === 'integer' && !/^-?\d+$/.test(value)) || (type === 'number' && Number.isNaN(Number(value)))) return type;
  return undefined;
};

export const headerValue: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { contract, exchange } = subject;
  const declared = operation && declaredFor(operation, exchange.response.status);
  if (operation === undefined || declared === undefined) return [];
  return Object.entries(declared.response.headers ?? {}).flatMap(([name, written]) => {
    const value = headerOf(exchange.response.headers, name.toLowerCase());
    const { schema } = resolveRef(contract.document, written);
    const wants =
      value === undefined || schema === undefined ? undefined : unmet(resolveSchema(contract.document, schema), value);
    if (value === undefined || wants === undefined) return [];
    return [
      {
        code: 'header-value',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: `#response/${declared.status}/header/${name.toLowerCase()}`,
        severity: 'minor' as const,
        title: `the header ${name} is ${value}, documented is ${wants}`,
        evidence: evidenceOf(subject),
        ...weigh(
          {
            spec: { says: wants, pointer: `${declared.pointer}/headers/${escapeKey(name)}` },
            ...serverSays(subject, value),
          },
          'behaviour',
        ),
      },
    ];
  });
};
