/** What the contract calls required and the server does without, and what it calls optional and the server insists on. */
import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { ScenarioCheck } from '../../check.ts';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { docsSay, requestPartClaim } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isError, isSuccess, pathOf } from '../../judge/message/http.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { messageOf } from '../../judge/message/message.ts';
import { meaningOf, probeOf } from '../../judge/probe-meaning.ts';
import { requirementOf } from '../../judge/schema/requirement.ts';
import { weigh } from '../../judge/witnesses.ts';

/** The request that the probe was made from, or one like it, with the part in it, and a success: without such a control nothing is proven. */
const hasControl = ({ exchanges }: Cassette, probe: Exchange): boolean =>
  exchanges.some(
    ({ purpose, request, response }) =>
      (purpose.kind === 'call' || (purpose.kind === 'probe' && purpose.probe === 'control')) &&
      isSuccess(response.status) &&
      request.method === probe.request.method &&
      pathOf(request.target) === pathOf(probe.request.target),
  );

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** `invalid org id` speaks of `orgID`. */
const names = (message: string, name: string): boolean => letters(message).includes(letters(name));

/** All of a body but what was left out, and but its name, which is another in each request. */
const without = ({ request: { body } }: Exchange, field: string): unknown =>
  body.kind === 'json' && isRecord(body.value)
    ? Object.fromEntries(Object.entries(body.value).filter(([key]) => key !== field && key !== 'name'))
    : undefined;

/** Something succeeded that had this one field besides, so that a 400 is of its lack, whatever the message says. */
const hasTwin = ({ exchanges }: Cassette, probe: Exchange, field: string): boolean => {
  const sent = without(probe, field);
  return (
    sent !== undefined &&
    field !== 'name' &&
    probe.response.status === 400 &&
    exchanges.some(
      (one) =>
        one.purpose.kind === 'call' &&
        isSuccess(one.response.status) &&
        one.request.method === probe.request.method &&
        one.request.target === probe.request.target &&
        isDeepStrictEqual(without(one, field), sent),
    )
  );
};

export const requirements: ScenarioCheck = ({ cassette, contract, pages }) =>
  cassette.exchanges.flatMap((exchange) => {
    const detail = probeOf(exchange)?.detail;
    const operation = contract.match(exchange.request.method, pathOf(exchange.request.target));
    if (operation === undefined || detail === undefined || meaningOf(exchange) !== 'missing') return [];
    const requirement = requirementOf(contract.document, operation, detail, jsonValue(exchange.request.body));
    const { status } = exchange.response;
    const seen = { cassette, exchange };
    const tell = (code: string, spec: string, server: string, title: string) => [
      {
        code,
        subject: requirement?.component === undefined ? operationName(operation) : `#${requirement.component}`,
        operation: operationName(operation),
        pointer: requirement?.component === undefined ? `#request/${detail}` : `#${requirement.name}`,
        severity: 'minor' as const,
        title,
        evidence: evidenceOf(seen),
        ...weigh(
          {
            ...docsSay(pages, operation, (claims) => {
              const claim = requestPartClaim(claims, detail);
              return claim && { says: claim.required ? 'required' : 'optional', line: claim.line };
            }),
            spec: { says: spec, pointer: requirement?.pointer ?? operation.pointer },
            ...serverSays(seen, server),
          },
          'behaviour',
        ),
      },
    ];
    if (requirement === undefined) return [];
    if (requirement.required && isSuccess(status)) {
      return tell(
        'required-not-needed',
        'required',
        'not needed',
        `answers ${status} without ${detail}, which is documented as required`,
      );
    }
    const message = messageOf(exchange.response);
    if (
      !requirement.required &&
      isError(status) &&
      status < 500 &&
      hasControl(cassette, exchange) &&
      (names(message, requirement.name) || hasTwin(cassette, exchange, requirement.name))
    ) {
      return tell(
        'needed-but-not-required',
        'optional',
        'needed',
        `answers ${status} without ${detail}, which is documented as optional: ${message}`,
      );
    }
    return [];
  });
