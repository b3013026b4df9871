/** Exchanges that say something about their operation: its handler answered. */
import type { Operation } from '../../src/spec/document.ts';
import type { ExchangeSubject } from '../check.ts';
import { isMethodMiss, isRouterMiss } from './message/routing.ts';

/** The operation whose handler answered; `undefined` where the router refused, or nobody knows the request line. */
export const answeringOperation = ({
  exchange,
  operation,
}: Pick<ExchangeSubject, 'exchange' | 'operation'>): Operation | undefined =>
  operation === undefined || isRouterMiss(exchange.response) || isMethodMiss(exchange.response) ? undefined : operation;
