/** The words of an error answer. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { RecordedResponse } from '../../../src/testing/cassette.ts';
import { documentsIn } from './documents.ts';

/** The message of the (first) error document, the text of a plain answer, or a word for what is there instead. */
export const messageOf = ({ body }: RecordedResponse): string => {
  if (body.kind === 'empty') return 'no message';
  const found = documentsIn(body);
  const value = found.kind === 'one' ? found.value : 'values' in found ? found.values[0] : undefined;
  const message = isRecord(value) ? (value['message'] ?? value['error']) : undefined;
  if (typeof message === 'string') return message;
  return body.kind === 'text' ? body.text.trim().slice(0, 120) : `a body of kind ${body.kind}`;
};
