/** Something in a document that OpenAPI does not allow: kept in the lock as a finding, never a reason to stop. */
export type Problem = {
  /** Where in the upstream document, e.g. `/paths/~1api~1v2~1orgs/post/responses/400`. */
  readonly pointer: string;
  /** In words of ours. */
  readonly message: string;
  /** The validator's keyword (`additionalProperties`, `required`, …), or `reference` for one that leads nowhere. */
  readonly code: string;
};
