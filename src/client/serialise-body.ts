import { essenceOf, kindOf, type BodyKind } from './media-types.ts';
import { printJson } from './json/print-json.ts';

export type SerialisedBody = { readonly body: BodyInit; readonly contentType: string | undefined };

type ValueKind = 'bytes' | 'string' | 'form-data' | 'value';

/** What suits a value best, in order, when an operation takes several media types. */
const preferences: Readonly<Record<ValueKind, readonly BodyKind[]>> = {
  bytes: ['bytes', 'text', 'form', 'json'],
  string: ['text', 'bytes', 'json', 'form'],
  'form-data': ['bytes', 'form'],
  value: ['json', 'form'],
};

const fallbacks: Readonly<Record<ValueKind, string | undefined>> = {
  bytes: 'application/octet-stream',
  string: 'text/plain',
  'form-data': undefined,
  value: 'application/json',
};

/**
 * A body as it goes over the wire, with its media type: the caller's, else the first of the operation's that suits it.
 * Text and bytes go as they stand whatever their type; only values become JSON or a form.
 */
export function serialiseBody(body: unknown, offered: readonly string[], chosen?: string): SerialisedBody {
  const valueKind = kindOfValue(body);
  const mediaType = chosen ?? suiting(valueKind, offered) ?? fallbacks[valueKind];
  if (valueKind === 'form-data') return { body: body as FormData, contentType: undefined }; // fetch adds its boundary
  if (valueKind === 'bytes') return { body: asItStands(body as Uint8Array), contentType: mediaType };
  const kind = kindOf(mediaType ?? '');
  if (kind === 'form') return { body: formOf(body), contentType: mediaType };
  if (typeof body === 'string' && kind !== 'json') return { body: encoded(body), contentType: withCharset(mediaType) };
  return { body: encoded(printJson(body)), contentType: mediaType };
}

function kindOfValue(body: unknown): ValueKind {
  if (typeof body === 'string') return 'string';
  if (body instanceof FormData) return 'form-data';
  const isBytes = body instanceof Blob || body instanceof ReadableStream || ArrayBuffer.isView(body);
  return isBytes ? 'bytes' : 'value';
}

function suiting(valueKind: ValueKind, offered: readonly string[]): string | undefined {
  for (const kind of preferences[valueKind]) {
    const found = offered.find((mediaType) => kindOf(mediaType) === kind);
    if (found !== undefined) return found;
  }
  return offered[0];
}

/** `fetch` adds a content type of its own to a string and to a typed blob, so neither is handed to it. */
export function asItStands(body: string | Uint8Array | Blob | ReadableStream<Uint8Array>): BodyInit {
  if (typeof body === 'string') return encoded(body);
  if (body instanceof Blob) return body.slice(0, body.size, '');
  return body as BodyInit; // TypeScript 5.9 asks for the kind of buffer below the view, which fetch does not
}

const encoded = (text: string): BodyInit => new TextEncoder().encode(text);

function formOf(value: unknown): BodyInit {
  if (typeof value === 'string') return encoded(value);
  const fields = Object.entries(value as Readonly<Record<string, unknown>>); // kindOfValue left only objects
  return encoded(new URLSearchParams(fields.map(([name, field]) => [name, String(field)])).toString());
}

const withCharset = (mediaType = 'text/plain'): string =>
  essenceOf(mediaType) === mediaType && mediaType === 'text/plain' ? `${mediaType}; charset=utf-8` : mediaType;
