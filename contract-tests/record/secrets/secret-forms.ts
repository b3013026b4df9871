/** The forms in which a secret can stand in a text: as it is, and as the usual encodings write it. */

const hex = (value: string): string => Buffer.from(value).toString('hex');

/** Base64 of a longer text that holds the value, for each of the three ways its bytes can fall: only the characters that depend on the value alone. */
const inBase64 = (value: string): string[] =>
  [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
    return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const goJson = (json: string): string => json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);

/** Longest first, so that a form is replaced before a part of it. */
export const secretForms = (value: string): readonly string[] => {
  const json = JSON.stringify(value).slice(1, -1);
  const encoded = [
    encodeURIComponent(value),
    encodeURIComponent(value).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  ];
  const base64 = inBase64(value);
  const forms = [
    value,
    json,
    goJson(json),
    ...encoded,
    ...base64,
    ...base64.map(urlSafe),
    hex(value),
    hex(value).toUpperCase(),
  ];
  return [...new Set(forms)].filter((form) => form.length >= 6).sort((a, b) => b.length - a.length);
};
