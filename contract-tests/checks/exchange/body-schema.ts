/** Every field of a JSON answer, held to the schema with each level closed. */
import type { ExchangeCheck } from '../../check.ts';
import { documentsIn } from '../../judge/message/documents.ts';
import { wasSent } from '../../judge/echo.ts';
import { fieldOccurrence } from '../../judge/schema/fields.ts';
import { isJson, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypeFor } from '../../judge/message/responses.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { rootOf } from '../../judge/schema/level.ts';
import { bodyMisfitsOf } from '../../judge/schema/walker.ts';

export const bodySchema: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { contract, exchange } = subject;
  const sent = mediaTypeOf(exchange.response.headers);
  const declared = operation && declaredFor(operation, exchange.response.status);
  if (operation === undefined || declared === undefined || sent === undefined || !isJson(sent)) return [];
  const found = mediaTypeFor(declared, sent);
  const documents = documentsIn(exchange.response.body);
  if (found?.media.schema === undefined || (documents.kind !== 'one' && documents.kind !== 'lines')) return [];
  const { media, pointer } = found;
  const place = { subject, operation, status: declared.status, pointer: `${pointer}/schema` };
  const schema = rootOf(media.schema ?? {});
  const values = documents.kind === 'one' ? [documents.value] : documents.values;
  return (
    values
      .flatMap((value) => bodyMisfitsOf(contract.document, schema, value))
      // What the request itself said and the answer repeats is the request's doing; `invalid-accepted` tells of it.
      .filter((misfit) => !wasSent(misfit, exchange.request.body))
      .filter((misfit) => misfit.kind !== 'missing' || !followsFromProbe(misfit.at, exchange.purpose))
      .map((misfit) => fieldOccurrence(misfit, place))
  );
};

/** What a probe left out of its request and the server accepted is missing in the answer too. */
const followsFromProbe = (
  at: readonly string[],
  purpose: Parameters<ExchangeCheck>[0]['exchange']['purpose'],
): boolean => purpose.kind === 'probe' && purpose.detail !== undefined && purpose.detail === at.at(-1);
