/** The public entry `influx-contract/backup`: what is not listed here may change at any time. Node only. */
export { BackupError } from './errors.ts';
export { doctor } from './doctor/doctor.ts';
export type { BackupErrorCode, BackupErrorPlace } from './errors.ts';
export type { BackupEvent, Phase, ShardEvent } from './events.ts';
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
export type { Run } from './run.ts';
