/** Words by which an error answer names its kind, with the statuses that mean the same. */
const statuses: Readonly<Record<string, readonly number[]>> = {
  invalid: [400, 422],
  'empty value': [400, 422],
  unauthorized: [401],
  forbidden: [403],
  'not found': [404],
  'method not allowed': [405],
  conflict: [409, 422],
  'request too large': [413],
  'unsupported media type': [415],
  'unprocessable entity': [422],
  'too many requests': [429],
  'internal error': [500],
  'not implemented': [501],
  unavailable: [503],
};

/** `undefined` for a word that is nobody's status. */
export const statusesOfWord = (word: string): readonly number[] | undefined => statuses[word];
