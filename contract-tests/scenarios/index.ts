/** All scenarios, in the order in which they are recorded. */
import type { Scenario } from '../scenario.ts';
import { backup } from './backup.ts';
import { backupAuth } from './backup-auth.ts';
import { bucketLabels } from './bucket-labels.ts';
import { bucketMembers } from './bucket-members.ts';
import { bucketOwners } from './bucket-owners.ts';
import { buckets } from './buckets.ts';
import { checksAndRules } from './checks-and-rules.ts';
import { carefulBodies } from './careful-bodies.ts';
import { dashboards } from './dashboards.ts';
import { debugProfile } from './debug-profile.ts';
import { databaseMappings } from './database-mappings.ts';
import { deletePoints } from './delete.ts';
import { docsClaims } from './docs/docs-claims.ts';
import { docsScenarios } from './docs/docs-scenarios.ts';
import { optionalConnectionFields, optionalFields } from './docs/optional-fields.ts';
import { influxql } from './influxql.ts';
import { influxqlParameters } from './influxql-parameters.ts';
import { legacyAuthorizations } from './legacy-authorizations.ts';
import { links } from './links.ts';
import { instanceLists } from './instance-lists.ts';
import { orgs } from './orgs.ts';
import { passwords } from './passwords.ts';
import { pingHealthReady } from './ping-health-ready.ts';
import { query } from './query.ts';
import { replications } from './replications.ts';
import { restoreBucketMetadata } from './restore-bucket-metadata.ts';
import { restoreKv } from './restore-kv.ts';
import { restoreLegacyBucket } from './restore-legacy-bucket.ts';
import { restoreLegacyShards } from './restore-legacy-shards.ts';
import { restoreManyShards } from './restore-many-shards.ts';
import { restoreOldData } from './restore-old-data.ts';
import { restoreRoundTrip } from './restore-round-trip.ts';
import { restoreSameFileName } from './restore-same-file-name.ts';
import { restoreShards } from './restore-shards.ts';
import { restoreSql } from './restore-sql.ts';
import { restoreTombstones } from './restore-tombstones.ts';
import { routes } from './routes.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { templates } from './templates.ts';
import { stateLeftBehind } from './state/left-behind.ts';
import { stateLives } from './state/lives.ts';
import { statePages } from './state/pages.ts';
import { write } from './write.ts';

export const scenarios: readonly Scenario[] = [
  setup,
  pingHealthReady,
  routes,
  links,
  session,
  orgs,
  buckets,
  bucketLabels,
  bucketMembers,
  bucketOwners,
  write,
  query,
  influxql,
  influxqlParameters,
  deletePoints,
  backup,
  restoreShards,
  restoreBucketMetadata,
  restoreLegacyBucket,
  restoreRoundTrip,
  restoreManyShards,
  restoreTombstones,
  restoreSameFileName,
  restoreOldData,
  restoreLegacyShards,
  restoreKv,
  restoreSql,
  backupAuth,
  passwords,
  legacyAuthorizations,
  dashboards,
  checksAndRules,
  templates,
  replications,
  debugProfile,
  ...docsScenarios,
  databaseMappings,
  instanceLists,
  docsClaims,
  optionalFields,
  optionalConnectionFields,
  stateLives,
  statePages,
  stateLeftBehind,
  carefulBodies,
];
