/** A secret in an answer, where the contract has no such property: who does not know of it may log it, or show it to others. */
import type { Body } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypeFor } from '../../judge/message/responses.ts';
import { rootOf } from '../../judge/schema/level.ts';
import { bodyMisfitsOf, type Misfit } from '../../judge/schema/walker.ts';
import { weigh } from '../../judge/witnesses.ts';

/** What a recording has in place of a secret, in the words of a misfit. */
const redacted = /"REDACTED_[^"]*"/;

const isSecret = ({ kind, has }: Misfit): boolean => kind === 'unknown' && redacted.test(has);

const known = new WeakMap<Body, boolean>();

/** Looked for once a body, as it is asked for with every variant of the contract. */
const holdsSecret = (body: Body): boolean => {
  const before = known.get(body) ?? (body.kind === 'json' && redacted.test(JSON.stringify(body.value)));
  known.set(body, before);
  return before;
};

export const secretUndocumented: ExchangeCheck = (subject) => {
  const { exchange, operation, contract } = subject;
  const { status, headers, body } = exchange.response;
  if (operation === undefined || !isSuccess(status) || !holdsSecret(body)) return [];
  const declared = declaredFor(operation, status);
  const media = declared && mediaTypeFor(declared, mediaTypeOf(headers) ?? '');
  const schema = media?.media.schema;
  if (schema === undefined) return [];
  return bodyMisfitsOf(contract.document, rootOf(schema), jsonValue(body))
    .filter(isSecret)
    .map(({ owner: { component, path }, at }) => ({
      code: 'secret-undocumented',
      subject: component === undefined ? operationName(operation) : `#${component}`,
      operation: operationName(operation),
      pointer: component === undefined ? `#response/body/${at.join('/')}` : `#${path.join('/')}`,
      severity: 'minor' as const,
      title: `\`${at.join('.')}\` holds a secret, and no schema has it`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: 'no such property', pointer: media?.pointer ?? operation.pointer },
          ...serverSays(subject, 'a secret'),
        },
        'behaviour',
      ),
    }));
};
