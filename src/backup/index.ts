/**
 * Backup and restore, for Node alone. What is not listed here may change at any time.
 * @module influx-contract/backup
 */
export { BackupError } from './errors.ts';
export { backup } from './take/backup.ts';
export { doctor } from './doctor/doctor.ts';
export { inspect } from './inspect/inspect.ts';
export { planRestore } from './restore/plan/plan-restore.ts';
export { restore } from './restore/restore.ts';
export { undoRestore } from './restore/state/undo.ts';
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
export type { PlanProblem, PlanWarning, PlanWarningCode, PlannedBucket, RestorePlan } from './restore/plan/plan.ts';
export type { BucketChoice, FullRestore, OnConflict, PartialRestore, RestoreOptions } from './restore/options.ts';
export type { FullResult, PartialResult, RestoreResult, RestoredBucket, UndoResult } from './restore/result.ts';
export type { Reference } from './restore/references.ts';
export type { MappedBucket } from './verify/pair-shards.ts';
export type { Run } from './run.ts';
export type { TokenPlan } from './restore/plan/token-plan.ts';
export type { UndoOptions } from './restore/state/undo.ts';
export type { VerifyOptions, VerifyResult } from './verify/verify.ts';
