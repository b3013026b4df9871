/** What was asked, as a pointer for ids and in words for titles. */
import type { Exchange } from '../../src/testing/cassette.ts';

// What is wrong with a whole body has one cause, however it was spoilt; any other detail names a part of the request.
const ofWholeBody = /-(body|gzip|json)$/;

/** Whether the probe spoilt the body as a whole, not a part of the request that has a name. */
export const isOfWholeBody = ({ purpose }: Exchange): boolean =>
  purpose.kind === 'probe' && ofWholeBody.test(purpose.probe);

/** `#request/malformed-id/bucketID` for a probe; a call's own request has no name, so its operation is all there is. */
export const askedPointer = (exchange: Exchange): string => {
  const { purpose } = exchange;
  if (purpose.kind === 'probe') {
    const { probe, detail } = purpose;
    // Whatever value a parameter was given, what came of it is the parameter's.
    const [part = ''] = detail?.split('=') ?? [];
    const kind = probe.replace(/^query-(valid|nonsense|edge|default)$/, 'query-value');
    return ['#request', kind, ...(detail === undefined || isOfWholeBody(exchange) ? [] : [part])].join('/');
  }
  return purpose.kind === 'sample' ? '#request/sample' : '#request';
};

export const askedWords = ({ purpose }: Exchange): string => {
  if (purpose.kind === 'probe')
    return `${purpose.probe.replaceAll('-', ' ')}${purpose.detail === undefined ? '' : ` (${purpose.detail})`}`;
  return purpose.kind === 'sample' ? 'the documented sample' : 'a request of the scenario';
};
