import type { SaveOutcome } from '../../../domain/drafts/drafts.ts';
import type { Answer } from '../../kit/kit.ts';

/** What the page's script is told of a save as it is typed: the revision that the next one follows, or to stop. */
export function autosaveAnswer(outcome: SaveOutcome | { readonly kind: 'went out' | 'waits' }): Answer {
  const isKept = outcome.kind === 'saved' || outcome.kind === 'same';
  return {
    statusCode: isKept ? 200 : STATUS[outcome.kind],
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: JSON.stringify(isKept ? { revision: outcome.draft.revision } : { stopped: outcome.kind }),
  };
}

const STATUS = {
  'changed meanwhile': 409,
  'went out': 409,
  waits: 409,
  'too large': 413,
  'consent withdrawn': 422,
  gone: 410,
} as const;
