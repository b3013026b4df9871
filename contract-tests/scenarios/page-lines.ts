/** Where a docs page speaks of something, so that a claim made of its prose follows the page when lines move. */
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import { present } from './resources.ts';

type Place = { readonly page: string; readonly line: number };

export const parameterLine = (pages: readonly PageClaims[], name: string): Place => {
  const places = pages.flatMap(({ page, operations }) =>
    operations.flatMap(({ parameters }) =>
      parameters.filter((parameter) => parameter.name === name).map(({ line }) => ({ page, line })),
    ),
  );
  return present(places[0], `line of the parameter ${name}`);
};

export const fieldLine = (pages: readonly PageClaims[], path: string, name: string): Place => {
  const places = pages.flatMap(({ page, operations }) =>
    operations
      .filter((operation) => operation.path === path)
      .flatMap(({ responses }) => responses.flatMap(({ fields }) => fields))
      .filter((field) => field.name === name)
      .map(({ line }) => ({ page, line })),
  );
  return present(places[0], `line of the field ${name} of ${path}`);
};
