/** Of the registry, so that it is the same in every copy of this package and in every realm. */
const brand = (): symbol => Symbol.for('influx-contract.error');

/** What all errors of the client have in common. */
export abstract class ClientError<Name extends string> extends Error {
  override readonly name: Name;
  /** Method and path of the contract: `GET /api/v2/buckets/{bucketID}`. */
  readonly operation: string;

  constructor(name: Name, operation: string, message: string, options?: ErrorOptions) {
    super(operation + message, options);
    this.name = name;
    this.operation = operation;
    Object.defineProperty(this, brand(), { value: name }); // not among what is listed when an error is printed
  }
}

/** Which of the client's errors a value is, whichever copy of the package made it. */
export const brandOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, brand()) : undefined;

/** By shape: errors of `fetch` may come from another realm, as in a test runner, where `instanceof` says no. */
export function isErrorLike(
  value: unknown,
): value is { readonly name: string; readonly message: string; readonly cause?: unknown; readonly code?: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
