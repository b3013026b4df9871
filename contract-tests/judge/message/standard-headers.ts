/** Headers that belong to HTTP itself (RFC 9110, 9111, Fetch) and say nothing of an API: nobody declares them. */
const standard = new Set([
  'accept-ranges',
  'age',
  'cache-control',
  'connection',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'date',
  'etag',
  'expires',
  'keep-alive',
  'last-modified',
  'pragma',
  'server',
  'transfer-encoding',
  'vary',
  'x-content-type-options',
]);

export const isStandardHeader = (name: string): boolean => standard.has(name) || name.startsWith('access-control-');

/** The same for requests. What a browser or a proxy adds by itself is nobody's parameter. */
const standardInRequests = new Set([
  ...['accept', 'accept-encoding', 'accept-language', 'authorization', 'cache-control', 'connection', 'cookie'],
  ...['content-encoding', 'content-length', 'content-type', 'expect', 'host', 'origin', 'range', 'referer'],
  ...['te', 'transfer-encoding', 'user-agent'],
]);

export const isStandardRequestHeader = (name: string): boolean =>
  standardInRequests.has(name) || /^if-/.test(name) || name.startsWith('sec-');
