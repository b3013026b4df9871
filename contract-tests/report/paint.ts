/** Colours as terminals understand them. */
const codes = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 } as const;

export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

const painter =
  (code: number, colours: boolean) =>
  (text: string): string =>
    colours ? `\u001b[${code}m${text}\u001b[0m` : text;

export const paint = (colours: boolean): Paint => ({
  red: painter(codes.red, colours),
  green: painter(codes.green, colours),
  yellow: painter(codes.yellow, colours),
  bold: painter(codes.bold, colours),
  dim: painter(codes.dim, colours),
});
