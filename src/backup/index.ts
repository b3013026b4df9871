/** The public entry `influx-contract/backup`: what is not listed here may change at any time. Node only. */
export { BackupError } from './errors.ts';
export { backup } from './take/backup.ts';
export { doctor } from './doctor/doctor.ts';
export { inspect } from './inspect/inspect.ts';
export { verify } from './verify/verify.ts';
export type { BackupErrorCode, BackupErrorPlace } from './errors.ts';
export type { BackupEvent, Phase, ShardEvent } from './events.ts';
export type { BackupOptions, BackupResult, WireCompression } from './take/options.ts';
export type { Compression, ShardId } from './folder/manifest.ts';
export type { Connection } from './connection.ts';
export type { DoctorOptions } from './doctor/doctor.ts';
export type {
  BucketOutlook,
  Diagnosis,
  DocsDifference,
  Remark,
  ServerFacts,
  ShardLook,
  TokenFacts,
} from './doctor/diagnosis.ts';
export type { Finding, FindingKind } from './verify/finding.ts';
export type { InspectOptions } from './inspect/inspect.ts';
export type {
  InspectedBucket,
  InspectedDeletion,
  InspectedSet,
  InspectedToken,
  InspectedTokens,
  Inspection,
} from './inspect/inspection.ts';
export type { Run } from './run.ts';
export type { VerifyOptions, VerifyResult } from './verify/verify.ts';
