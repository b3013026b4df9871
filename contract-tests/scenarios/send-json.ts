import type { Json } from '../../src/spec/document.ts';
import type { LiteralResponse, ScenarioContext } from '../scenario.ts';

/** A body to the letter, also one that the client's types would not let pass. */
export const sendJson = (
  t: Pick<ScenarioContext, 'send'>,
  method: string,
  path: string,
  body: Json,
): Promise<LiteralResponse> =>
  t.send({ method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
