/** What a server that is somebody's answered, without its values: they may be anything, also a secret. */
import type { Finding } from '../finding.ts';

/** Values stand in findings as JSON strings, cut off where they are long. */
const jsonString = /"(?:[^"\\]|\\.)*(?:"|\.\.\.)/g;

export const veil = (text: string): string =>
  text.replace(jsonString, (value) =>
    value.endsWith('...') ? 'a long value' : `a string of ${value.length - 2} characters`,
  );

export const veiled = (finding: Finding): Finding => ({
  ...finding,
  title: veil(finding.title),
  ...(finding.server && { server: { ...finding.server, says: veil(finding.server.says) } }),
  ...(finding.repro && { repro: [`# ${veil(finding.title)}`, ...finding.repro.slice(1)] }),
});
