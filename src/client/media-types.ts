/** How a media type is written and read. */

export type BodyKind = 'json' | 'form' | 'text' | 'bytes';

const kinds: readonly (readonly [RegExp, BodyKind])[] = [
  [/^application\/(.+\+)?json$/, 'json'],
  [/^application\/x-www-form-urlencoded$/, 'form'],
  [/^text\//, 'text'],
  [/^application\/(csv|toml|xml|yaml|x-yaml|x-jsonnet|vnd\.flux)$/, 'text'],
];

/** A media type without its parameters, in lower case. */
export const essenceOf = (mediaType: string): string => (mediaType.split(';')[0] ?? '').trim().toLowerCase();

/** What a body of this type is; everything unknown is bytes. */
export function kindOf(mediaType: string): BodyKind {
  const essence = essenceOf(mediaType);
  return kinds.find(([pattern]) => pattern.test(essence))?.[1] ?? 'bytes';
}
