/** Written by `npm run generate` from openapi/; edit that instead. */
/** Media types of one request or answer, in the contract's order; none where it has no body. */
type MediaTypes = readonly string[];

export type OperationRow = {
  /** As far as it takes a body. */
  readonly request: MediaTypes;
  /** Of successes, by status, as far as the contract lists them. */
  readonly responses: { readonly [status: string]: MediaTypes };
  /** It takes `Content-Encoding: gzip`. */
  readonly gzip?: true;
  /** Its body is line protocol. */
  readonly lineProtocol?: true;
};

const none: MediaTypes = [];
const json: MediaTypes = ['application/json'];

/** What holds for every operation that has no row below. */
export const ordinary: OperationRow = { request: json, responses: { 200: json, 201: json, 204: none } };

export const unusual: Readonly<Record<string, OperationRow | undefined>> = {
  'GET /api/v2/backup/kv': { request: none, responses: { 200: ['application/octet-stream'] } },
  'GET /api/v2/backup/metadata': { request: none, responses: { 200: ['multipart/mixed'] } },
  'GET /api/v2/backup/shards/{shardID}': { request: none, responses: { 200: ['application/octet-stream'] } },
  'POST /api/v2/query': { request: ['application/json', 'application/vnd.flux'], responses: { 200: ['text/csv'] } },
  'POST /api/v2/restore/kv': { request: ['application/octet-stream'], responses: { 200: json }, gzip: true },
  'POST /api/v2/restore/shards/{shardID}': { request: ['application/octet-stream'], responses: { 200: none }, gzip: true },
  'POST /api/v2/restore/sql': { request: ['application/octet-stream'], responses: { 200: none }, gzip: true },
  'DELETE /api/v2/tasks/{taskID}/runs/{runID}': { request: none, responses: { 200: none } },
  'POST /api/v2/tasks/{taskID}/runs/{runID}/retry': { request: ['application/json; charset=utf-8'], responses: { 200: json } },
  'GET /api/v2/telegrafs/{telegrafID}': { request: none, responses: { 200: ['application/json', 'application/octet-stream', 'application/toml'] } },
  'POST /api/v2/templates/apply': { request: ['application/json', 'application/x-jsonnet', 'text/yml'], responses: { 200: json, 201: json } },
  'POST /api/v2/templates/export': { request: json, responses: { 200: ['application/json', 'application/x-yaml'] } },
  'POST /api/v2/write': { request: ['text/plain'], responses: { 204: none }, gzip: true, lineProtocol: true },
  'GET /debug/pprof/all': { request: none, responses: { 200: ['application/octet-stream'] } },
  'GET /debug/pprof/allocs': { request: none, responses: { 200: ['application/octet-stream', 'text/plain'] } },
  'GET /debug/pprof/block': { request: none, responses: { 200: ['application/octet-stream', 'text/plain'] } },
  'GET /debug/pprof/cmdline': { request: none, responses: { 200: ['text/plain'] } },
  'GET /debug/pprof/goroutine': { request: none, responses: { 200: ['application/octet-stream', 'text/plain'] } },
  'GET /debug/pprof/heap': { request: none, responses: { 200: ['application/octet-stream', 'text/plain'] } },
  'GET /debug/pprof/mutex': { request: none, responses: { 200: ['application/octet-stream', 'text/plain'] } },
  'GET /debug/pprof/profile': { request: none, responses: { 200: ['application/octet-stream'] } },
  'GET /debug/pprof/threadcreate': { request: none, responses: { 200: ['application/octet-stream', 'text/plain'] } },
  'GET /debug/pprof/trace': { request: none, responses: { 200: ['application/octet-stream'] } },
  'GET /metrics': { request: none, responses: { 200: ['text/plain'] } },
  'GET /query': { request: none, responses: { 200: ['application/csv', 'application/json', 'application/x-msgpack', 'text/csv'] } },
  'POST /query': { request: ['application/vnd.influxql', 'application/x-www-form-urlencoded'], responses: { 200: ['application/csv', 'application/json', 'application/x-msgpack', 'text/csv'] } },
  'POST /write': { request: ['text/plain'], responses: { 204: none }, gzip: true, lineProtocol: true },
  'POST /api/v2/restore/buckets/{bucketID}': { request: ['application/octet-stream'], responses: { 200: ['text/plain'] } },
};
