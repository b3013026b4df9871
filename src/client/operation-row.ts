import { ordinary, unusual, type OperationRow } from '../../generated/operations.ts';

/** What the contract says of an operation, by rule or by a row of its own. */
export const rowOf = (operation: string): OperationRow => unusual[operation] ?? ordinary;
