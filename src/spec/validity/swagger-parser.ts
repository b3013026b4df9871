import type { ContractDocument } from '../document.ts';
import type { SchemaError } from './schema-errors.ts';

/** Holds a document against OpenAPI's own schema. */
export type SchemaValidator = (document: ContractDocument) => Promise<readonly SchemaError[]>;

/**
 * swagger-parser's verdict. The document given is dereferenced in place; nothing outside it is fetched.
 * Loaded when it is needed: it brings 1 MB, and jest on Node 20 cannot load it at all (it requires an ES module).
 */
export const validateWithSwaggerParser: SchemaValidator = async (document) => {
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  try {
    // the parser's types know OpenAPI 3.0 in more detail than we demand of an input that is still to be judged
    const api = document as unknown as Parameters<typeof SwaggerParser.validate>[0];
    await SwaggerParser.validate(api, { resolve: { external: false } });
    return [];
  } catch (error) {
    const details: unknown = error instanceof Error && 'details' in error ? error.details : undefined;
    if (Array.isArray(details)) return details as readonly SchemaError[]; // Ajv's errors, by swagger-parser's contract
    return [{ instancePath: '', schemaPath: '', keyword: 'unreadable', params: { reason: String(error) } }];
  }
};
