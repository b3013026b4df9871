type Given<Options> = { readonly [Key in keyof Options]?: Exclude<Options[Key], undefined> };

/** Options without those that were not given, whose defaults the library knows. */
export const given = <Options extends Readonly<Record<string, unknown>>>(options: Options): Given<Options> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<Options>; // what is left is given
