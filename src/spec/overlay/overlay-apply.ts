/** Applies an overlay to a document, as the OpenAPI Overlay Specification 1.1 says. */
import type { ContractDocument, Json } from '../document.ts';
import { type Location, locationsOf } from './json-path.ts';
import { OverlayError } from './overlay-error.ts';
import type { OverlayAction } from './overlay.ts';

export type ApplyOptions = {
  /** What an action that matches nothing means: `fail` (default), or `skip`, for trying what a part of an overlay does. */
  readonly unmatched?: 'fail' | 'skip';
  /** The overlay's file, for errors. Default `openapi/overlay.yaml`. */
  readonly file?: string;
};

type MutableList = unknown[];
type MutableObject = Record<string, unknown>;
type Container = MutableList | MutableObject;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const isObject = (value: unknown): value is MutableObject => isContainer(value) && !Array.isArray(value);

/**
 * The document with the actions applied in order; the given one is not touched.
 * Only what changes is copied, so trying many subsets of a large overlay is cheap.
 * @throws OverlayError naming the line of an action that matches nothing or does not fit what it matches
 */
export function applyOverlay(
  document: ContractDocument,
  actions: readonly OverlayAction[],
  { unmatched = 'fail', file = 'openapi/overlay.yaml' }: ApplyOptions = {},
): { readonly document: ContractDocument; readonly skipped: readonly OverlayAction[] } {
  const draft = new Draft(document);
  const skipped: OverlayAction[] = [];
  for (const action of actions) {
    const problem = applyAction(draft, action);
    if (problem === undefined) continue;
    if (unmatched === 'fail') throw new OverlayError(file, action.line, problem);
    skipped.push(action);
  }
  return { document: draft.root as ContractDocument, skipped }; // an overlay may break it; the tests of the result say so
}

function applyAction(draft: Draft, { target, change }: OverlayAction): string | undefined {
  const places = locationsOf(target, draft.root);
  if (places.length === 0) return `${target} matches nothing`;
  if ('remove' in change) {
    if (places.some((place) => place.length === 0)) return 'the whole document cannot be removed';
    // from the back, so that the indices of a list stay true
    for (const place of [...places].reverse()) draft.remove(place);
    return undefined;
  }
  const incoming = 'copy' in change ? copied(draft, change.copy) : { value: change.update };
  if ('problem' in incoming) return incoming.problem;
  for (const place of places) {
    if (!draft.merge(place, incoming.value)) return `${target} is not of the kind of what it is updated with`;
  }
  return undefined;
}

function copied(draft: Draft, path: string): { value: Json } | { problem: string } {
  const [place, ...more] = locationsOf(path, draft.root);
  if (!place || more.length > 0)
    return { problem: `${path} must match one node to copy, it matches ${more.length + (place ? 1 : 0)}` };
  return { value: draft.at(place) as Json }; // a document holds JSON values only
}

/** A document whose parts are copied when they are first written to. */
class Draft {
  root: unknown;
  readonly #owned = new WeakSet<Container>();

  constructor(document: unknown) {
    this.root = document;
  }

  at(place: Location): unknown {
    return place.reduce<unknown>((value, key) => (isContainer(value) ? Reflect.get(value, key) : undefined), this.root);
  }

  remove(place: Location): void {
    const parent = this.#writable(place.slice(0, -1));
    const key = place.at(-1) ?? '';
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }

  /** False where target and value do not go together. */
  merge(place: Location, value: Json): boolean {
    const target = this.at(place);
    if (Array.isArray(target) || isObject(target)) {
      if (isObject(target) && !isObject(value)) return false;
      this.#mergeInto(this.#writable(place), value);
      return true;
    }
    if (isContainer(value)) return false;
    Reflect.set(this.#writable(place.slice(0, -1)), place.at(-1) ?? '', value);
    return true;
  }

  #mergeInto(target: Container, value: unknown): void {
    if (Array.isArray(target)) {
      target.push(...(Array.isArray(value) ? (value as MutableList) : [value]));
      return;
    }
    for (const [key, part] of Object.entries(value as MutableObject)) {
      const present = target[key];
      const sameKind = isContainer(present) && isContainer(part) && Array.isArray(present) === Array.isArray(part);
      if (sameKind) this.#mergeInto((target[key] = this.#own(present)), part);
      else target[key] = part;
    }
  }

  /** The container at a place, with all above it, made safe to write to. */
  #writable(place: Location): Container {
    let container = this.#own(this.root as Container); // a document is an object
    this.root = container;
    for (const key of place) {
      const child = this.#own(Reflect.get(container, key) as Container); // the place was just found: containers all the way
      Reflect.set(container, key, child);
      container = child;
    }
    return container;
  }

  #own(container: Container): Container {
    if (this.#owned.has(container)) return container;
    const copy: Container = Array.isArray(container) ? [...container] : { ...container };
    this.#owned.add(copy);
    return copy;
  }
}
