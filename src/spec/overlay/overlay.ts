/** `openapi/overlay.yaml`: what was changed in the pinned contract, and why. An OpenAPI Overlay 1.1 document. */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Json } from '../document.ts';
import { OverlayError } from './overlay-error.ts';
import { actionProblem } from './overlay-rules.ts';

/** repair: the document was not what OpenAPI asks for. correction: it said what the server does not do. summary: our words. */
type OverlayKind = 'repair' | 'correction' | 'summary';

export type OverlayAction = {
  /** Where it begins in the overlay's file. */
  readonly line: number;
  /** JSONPath (RFC 9535) of the nodes that change. */
  readonly target: string;
  readonly kind: OverlayKind;
  readonly reason: string;
  /** Ids of the findings that go with this action; none for a summary. */
  readonly ends: readonly string[];
  /** The exchange that proves a correction. */
  readonly evidence?: { readonly cassette: string; readonly exchange: string };
  readonly change: OverlayChange;
};

export type OverlayChange =
  /** Merged into objects, appended to lists, put in the place of anything else. */
  | { readonly update: Json }
  | { readonly remove: true }
  /** JSONPath of the one node that is merged in as `update` would be. */
  | { readonly copy: string };

/** An action as it stands in the file, after `actionProblem` found nothing wrong. */
type WrittenAction = {
  readonly target: string;
  readonly 'x-kind': OverlayKind;
  readonly 'x-reason': string;
  readonly 'x-ends'?: string | readonly string[];
  readonly 'x-evidence'?: { readonly cassette: string; readonly exchange: string };
  readonly update?: Json;
  readonly remove?: true;
  readonly copy?: string;
};

/**
 * The actions of an overlay, in order.
 * @throws OverlayError naming the line of what is wrong
 */
export function parseOverlay(text: string, file = 'openapi/overlay.yaml'): readonly OverlayAction[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset = 0): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) throw new OverlayError(file, lineAt(error.pos[0]), error.message);
  if (!isMap(document.contents)) throw new OverlayError(file, 1, 'is not an overlay: its top is not a mapping');
  const version = document.get('overlay');
  if (typeof version !== 'string' || !version.startsWith('1.1.')) {
    throw new OverlayError(file, 1, `overlay: ${String(version)} is not supported; write overlay: 1.1.0`);
  }
  const actions = document.get('actions');
  if (!isSeq(actions)) throw new OverlayError(file, 1, 'has no list of actions');
  // The file is our own, so that its many aliases are no attack.
  const values = (document.toJS({ maxAliasCount: -1 }) as { readonly actions: readonly unknown[] }).actions; // a sequence, as was just seen
  return actions.items.map((item, index) => {
    const line = lineAt(isNode(item) ? item.range?.[0] : undefined);
    const value = values[index];
    const problem = actionProblem(value);
    if (problem) throw new OverlayError(file, line, problem);
    return actionOf(value as WrittenAction, line); // actionProblem looked at every field
  });
}

function actionOf(written: WrittenAction, line: number): OverlayAction {
  const { target, 'x-ends': ends = [], 'x-evidence': evidence } = written;
  return {
    line,
    target,
    kind: written['x-kind'],
    reason: written['x-reason'],
    ends: typeof ends === 'string' ? [ends] : ends,
    ...(evidence && { evidence }),
    change: changeOf(written),
  };
}

function changeOf({ update, remove, copy }: WrittenAction): OverlayChange {
  if (remove) return { remove };
  if (copy !== undefined) return { copy };
  return { update: update ?? null };
}

/**
 * Actions that name the same finding end it together, so they are left out together when somebody asks whether they are
 * needed: a path is renamed by an update, a copy and a remove. Summaries end nothing and stand in no group.
 */
export function actionGroups(actions: readonly OverlayAction[]): readonly (readonly OverlayAction[])[] {
  const groups: { actions: OverlayAction[]; ends: Set<string> }[] = [];
  for (const action of actions.filter(({ ends }) => ends.length > 0)) {
    const shared = groups.filter((group) => action.ends.some((id) => group.ends.has(id)));
    const merged = {
      actions: [...shared.flatMap((group) => group.actions), action],
      ends: new Set([...shared.flatMap((group) => [...group.ends]), ...action.ends]),
    };
    for (const group of shared) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.actions);
}
