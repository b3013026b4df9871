/**
 * `influx-contract/testing`: recorded answers of a real InfluxDB as a fake one, for tests.
 * @module influx-contract/testing
 */
export type { Cassette, Exchange, RecordedRequest, RecordedResponse } from './cassette.ts';
export { CassetteFormatError, readCassette } from './cassette-file.ts';
export { cassetteNames, cassetteVersions, loadCassette, type PackagedOptions } from './packaged/load-cassette.ts';
export { CassetteMissError } from './play/cassette-miss.ts';
export type { Match } from './play/match.ts';
export { playFetch, type FetchPlayer, type PlayedRequest } from './play/play-fetch.ts';
export { playNock, type Nock, type NockOptions, type NockPlayer } from './play/play-nock.ts';
export { serveFake, type FakeServer, type ServeOptions } from './play/serve-fake.ts';
export type { PlayOptions } from './play/shelf.ts';
export { UnusedRecordingsError } from './play/unused-recordings.ts';
