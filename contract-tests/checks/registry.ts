/** All checks, one table a subject. A check that stands here runs. */
import type { ContractCheck, ExchangeCheck, PageCheck, ScenarioCheck, VersionsCheck } from '../check.ts';
import { documentQuirks } from './contract/document-quirks.ts';
import { documentedMediaTypes } from './contract/documented-media-types.ts';
import { contractExamples } from './contract/examples.ts';
import { errorStatuses } from './contract/error-statuses.ts';
import { headersNeverSent } from './contract/headers-never-sent.ts';
import { headersUndeclared } from './contract/headers-undeclared.ts';
import { links } from './contract/links.ts';
import { parameterTypes } from './contract/parameter-types.ts';
import { parametersWithoutEffect } from './contract/parameters-without-effect.ts';
import { requestMediaTypes } from './contract/request-media-types.ts';
import { routes } from './contract/routes.ts';
import { securitySchemes } from './contract/security-schemes.ts';
import { shapeProfile } from './contract/shape-profile.ts';
import { successesNeverSent } from './contract/successes-never-sent.ts';
import { bodyDocuments } from './exchange/body-documents.ts';
import { bodyFormat } from './exchange/body-format.ts';
import { bodyPresence } from './exchange/body-presence.ts';
import { bodySchema } from './exchange/body-schema.ts';
import { claimDenied } from './exchange/claim-denied.ts';
import { contentType } from './exchange/content-type.ts';
import { csvAnnotations } from './exchange/csv-annotations.ts';
import { documentedValueRefused } from './exchange/documented-value-refused.ts';
import { errorCode } from './exchange/error-code.ts';
import { headerValue } from './exchange/header-value.ts';
import { invalidAccepted } from './exchange/invalid-accepted.ts';
import { mediaTypeUndocumented } from './exchange/media-type-undocumented.ts';
import { missingAuthAnswered } from './exchange/missing-auth-answered.ts';
import { numberUnsafe } from './exchange/number-unsafe.ts';
import { observations } from './exchange/observations.ts';
import { readOnlyAccepted } from './exchange/read-only-accepted.ts';
import { requestMediaTypeUnchecked } from './exchange/request-media-type-unchecked.ts';
import { secretUndocumented } from './exchange/secret-undocumented.ts';
import { serverError } from './exchange/server-error.ts';
import { statusUndocumented } from './exchange/status-undocumented.ts';
import { unknownAnswered } from './exchange/unknown-answered.ts';
import { pageDeprecation } from './page/deprecation.ts';
import { pageEndpoints } from './page/endpoints.ts';
import { pageExamples } from './page/examples.ts';
import { pageFields } from './page/fields.ts';
import { pageOperations } from './page/operations.ts';
import { pageParameters } from './page/parameters.ts';
import { pageProseSamples } from './page/prose-samples.ts';
import { pageRequest } from './page/request.ts';
import { pageSamples } from './page/samples.ts';
import { pageStatuses } from './page/statuses.ts';
import { accept } from './scenario/accept.ts';
import { headUnlikeGet } from './scenario/head-unlike-get.ts';
import { headerParameterUndocumented } from './scenario/header-parameter-undocumented.ts';
import { mediaTypeVaries } from './scenario/media-type-varies.ts';
import { optionalBody } from './scenario/optional-body.ts';
import { parameterValues } from './scenario/parameter-values.ts';
import { queryParameterUndocumented } from './scenario/query-parameter-undocumented.ts';
import { readAfterDelete } from './scenario/read-after-delete.ts';
import { clockZero } from './scenario/clock-zero.ts';
import { createdNotListed } from './scenario/created-not-listed.ts';
import { identity } from './scenario/identity.ts';
import { outlivesOwner } from './scenario/outlives-owner.ts';
import { paging } from './scenario/paging.ts';
import { patchReplaces } from './scenario/patch-replaces.ts';
import { selfLinks } from './scenario/self-links.ts';
import { writtenNotRead } from './scenario/written-not-read.ts';
import { requirements } from './scenario/requirements.ts';
import { valueDiffers } from './versions/value-differs.ts';

/** One request with its answer. */
export const exchangeChecks = {
  'status-undocumented': statusUndocumented,
  'server-error': serverError,
  'invalid-accepted': invalidAccepted,
  'documented-value-refused': documentedValueRefused,
  'unknown-answered': unknownAnswered,
  'read-only-accepted': readOnlyAccepted,
  'request-media-type-unchecked': requestMediaTypeUnchecked,
  'error-code': errorCode,
  'body-schema': bodySchema,
  'body-documents': bodyDocuments,
  'body-format': bodyFormat,
  'csv-annotations': csvAnnotations,
  'number-unsafe': numberUnsafe,
  'body-presence': bodyPresence,
  'media-type-undocumented': mediaTypeUndocumented,
  'content-type': contentType,
  'header-value': headerValue,
  'missing-auth-answered': missingAuthAnswered,
  'secret-undocumented': secretUndocumented,
  'claim-denied': claimDenied,
  observations,
} as const satisfies Record<string, ExchangeCheck>;

/** What only several exchanges of one scenario show. */
export const scenarioChecks = {
  'media-type-varies': mediaTypeVaries,
  accept,
  'head-unlike-get': headUnlikeGet,
  'optional-body': optionalBody,
  'header-parameter-undocumented': headerParameterUndocumented,
  'query-parameter-undocumented': queryParameterUndocumented,
  'parameter-values': parameterValues,
  'read-after-delete': readAfterDelete,
  requirements,
  'written-not-read': writtenNotRead,
  'patch-replaces': patchReplaces,
  'clock-zero': clockZero,
  'created-not-listed': createdNotListed,
  'outlives-owner': outlivesOwner,
  paging,
  'self-links': selfLinks,
  identity,
} as const satisfies Record<string, ScenarioCheck>;

/** The contract by itself, and beside all that was recorded. */
export const contractChecks = {
  'document-quirks': documentQuirks,
  'contract-examples': contractExamples,
  routes,
  'parameter-types': parameterTypes,
  'parameters-without-effect': parametersWithoutEffect,
  'error-statuses': errorStatuses,
  links,
  'request-media-types': requestMediaTypes,
  'documented-media-types': documentedMediaTypes,
  'successes-never-sent': successesNeverSent,
  'headers-undeclared': headersUndeclared,
  'headers-never-sent': headersNeverSent,
  'shape-profile': shapeProfile,
  'security-schemes': securitySchemes,
} as const satisfies Record<string, ContractCheck>;

/** A docs page beside contract and server. */
export const pageChecks = {
  'page-operations': pageOperations,
  'page-parameters': pageParameters,
  'page-request': pageRequest,
  'page-fields': pageFields,
  'page-statuses': pageStatuses,
  'page-deprecation': pageDeprecation,
  'page-examples': pageExamples,
  'page-samples': pageSamples,
  'page-prose-samples': pageProseSamples,
  'page-endpoints': pageEndpoints,
} as const satisfies Record<string, PageCheck>;

/** Recordings of two server versions beside each other. */
export const versionsChecks = { 'value-differs': valueDiffers } as const satisfies Record<string, VersionsCheck>;
