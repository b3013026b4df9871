/** Turns bytes into a cassette's body and back. */
import { gzipSync } from 'node:zlib';
import type { Body, BodyStructure } from './cassette.ts';
import { readJson, writeJson } from './json-layout.ts';
import { magicOf } from './magic.ts';
import { boundaryOf, joinMultipart, splitMultipart } from './multipart.ts';
import { sizeClassOf, smallestOf } from './size-class.ts';
import { buildTar, scanTar } from './tar.ts';

type HeaderList = readonly (readonly [string, string])[];

export const headerOf = (headers: HeaderList, name: string): string | undefined =>
  headers.find(([key]) => key === name)?.[1];

export type EncodeOptions = {
  /** Binary bodies up to this many bytes are kept as base64; larger ones, and whatever has a known magic, only as structure. Default 0. */
  readonly keepBinary?: number;
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined; // not UTF-8: binary
  }
};

const tarStructure = (bytes: Uint8Array): BodyStructure => {
  const { entries, afterEnd } = scanTar(bytes);
  return { of: 'tar', entries: entries.map(({ name, size }) => ({ name, sizeClass: sizeClassOf(size) })), afterEnd };
};

const multipartStructure = (bytes: Uint8Array, boundary: string): BodyStructure => {
  const { parts, closed } = splitMultipart(bytes, boundary);
  return {
    of: 'multipart',
    closed,
    parts: parts.map((part) => ({ headers: part.headers, body: encodeBody(part.bytes, part.headers) })),
  };
};

const binary = (bytes: Uint8Array, keep: number): Body =>
  bytes.length <= keep
    ? { kind: 'base64', base64: Buffer.from(bytes).toString('base64'), size: bytes.length }
    : { kind: 'structure', structure: { of: 'binary', magic: '' } };

/** JSON is labelled as plain text too, and in probes as XML; a record or a list in it is no accident. */
const mayBeJson = (type: string, text: string): boolean =>
  type === '' || /\bjson\b/.test(type) || (/^(text\/plain|application\/xml)/.test(type) && /^\s*[{[]/.test(text));

/** `bytes` are those after decompression. Nothing is redacted here: that is the recorder's work. */
export const encodeBody = (bytes: Uint8Array, headers: HeaderList, { keepBinary = 0 }: EncodeOptions = {}): Body => {
  if (bytes.length === 0) return { kind: 'empty' };
  const type = headerOf(headers, 'content-type') ?? '';
  const boundary = boundaryOf(type);
  if (boundary !== undefined) return { kind: 'structure', structure: multipartStructure(bytes, boundary) };
  const magic = magicOf(bytes);
  const harmless = bytes.length <= keepBinary && magic?.of !== 'bolt' && magic?.of !== 'sqlite';
  if (magic !== undefined && !harmless) {
    return {
      kind: 'structure',
      structure: magic.of === 'tar' ? tarStructure(bytes) : { of: magic.of, magic: magic.mark },
    };
  }
  const text = magic === undefined && !type.startsWith('application/octet-stream') ? textOf(bytes) : undefined;
  if (text === undefined) return binary(bytes, keepBinary);
  const json = mayBeJson(type, text) ? readJson(text) : undefined;
  if (json === undefined) return { kind: 'text', text };
  return { kind: 'json', value: json.value, ...(Object.keys(json.layout).length > 0 && { layout: json.layout }) };
};

const standIns = {
  bolt: () => Buffer.concat([Buffer.alloc(16), Buffer.from([0xed, 0xda, 0x0c, 0xed]), Buffer.alloc(4076)]),
  sqlite: () => Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(4080)]),
  gzip: () => gzipSync(Buffer.alloc(0)),
  binary: () => Buffer.alloc(1),
} as const;

const buildStructure = (structure: BodyStructure, headers: HeaderList): Uint8Array => {
  switch (structure.of) {
    case 'tar': {
      const tar = buildTar(structure.entries.map(({ name, sizeClass }) => ({ name, size: smallestOf(sizeClass) })));
      if (structure.afterEnd === 'missing-end') return tar.subarray(0, -1024);
      return structure.afterEnd === 'data' ? Buffer.concat([tar, Buffer.from('{"code":"internal error"}')]) : tar;
    }
    case 'multipart': {
      const parts = structure.parts.map((part) => ({
        headers: part.headers,
        bytes: decodeBody(part.body, part.headers),
      }));
      return joinMultipart(
        { parts, closed: structure.closed },
        boundaryOf(headerOf(headers, 'content-type') ?? '') ?? 'boundary',
      );
    }
    case 'bolt':
    case 'sqlite':
    case 'gzip':
    case 'binary':
      return standIns[structure.of]();
    default:
      return structure satisfies never;
  }
};

/** Finds the body of an earlier response, or one part of it. */
export type EarlierBodies = (exchange: string, part: string | undefined) => Uint8Array;

const noEarlier: EarlierBodies = (exchange) => {
  throw new Error(`the body is that of exchange ${exchange}, which is not at hand here`);
};

/** The bytes of a body; for one kept as structure, a stand-in with that structure. */
export const decodeBody = (body: Body, headers: HeaderList, earlier: EarlierBodies = noEarlier): Uint8Array => {
  switch (body.kind) {
    case 'empty':
      return new Uint8Array(0);
    case 'json':
      return Buffer.from(writeJson(body.value, body.layout));
    case 'text':
      return Buffer.from(body.text);
    case 'base64':
      return Buffer.from(body.base64, 'base64');
    case 'structure':
      return buildStructure(body.structure, headers);
    case 'same-as': {
      const bytes = earlier(body.exchange, body.part);
      const wrapped = body.wrap === 'gzip' ? gzipSync(bytes) : bytes;
      return body.first === undefined ? wrapped : wrapped.subarray(0, body.first);
    }
    default:
      return body satisfies never;
  }
};
