/** Annotation rows of a CSV answer that were asked for and are not there, or are there and were not asked for. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { csvRows, csvTables } from '../../judge/message/formats/csv.ts';
import { isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { weigh } from '../../judge/witnesses.ts';

/** As a dialect of the request names them; none where it has none. `undefined` where the request has another form. */
const askedFor = ({ request }: Exchange): readonly string[] | undefined => {
  const body = jsonValue(request.body);
  const dialect = isRecord(body) ? (body['dialect'] ?? {}) : undefined;
  if (!isRecord(dialect)) return undefined;
  const annotations: unknown = dialect['annotations'] ?? [];
  const delimiter = dialect['delimiter'] ?? ',';
  return Array.isArray(annotations) && delimiter === ','
    ? annotations.map((name) => `#${String(name)}`).sort()
    : undefined;
};

const list = (names: readonly string[]): string => names.join(', ') || 'none';

export const csvAnnotations: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { status, headers, body } = exchange.response;
  const asked = askedFor(exchange);
  if (operation === undefined || asked === undefined || body.kind !== 'text') return [];
  if (!isSuccess(status) || !/\/csv$/.test(mediaTypeOf(headers) ?? '')) return [];
  const sent = csvTables(csvRows(body.text) ?? []).map(({ annotations }) => Object.keys(annotations).sort());
  const other = sent.find((names) => list(names) !== list(asked));
  if (other === undefined) return [];
  return [
    {
      code: 'csv-annotations',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#response/body',
      severity: 'minor',
      title: `annotation rows: ${list(other)}; asked for: ${list(asked)}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: list(asked), pointer: `${operation.pointer}/requestBody` },
          ...serverSays(subject, list(other)),
        },
        'behaviour',
      ),
    },
  ];
};
