import { escapeHtml } from '../escape-html.ts';
import { braceSafeHtml } from '../person-fields.ts';
import type { ActView } from './acting.ts';
import type { RowView } from './rows.ts';

/** Parts of which a mail may show fewer than there are. */
interface Parts {
  readonly act: ActView;
  readonly people: readonly RowView[];
  readonly sources: readonly { readonly label: string; readonly url: string }[];
}

/** Markup around one thing of a part, at most. */
const THING_MARKUP_BYTES = 360;
/** Markup around one of its texts, at most. */
const TEXT_MARKUP_BYTES = 60;

/**
 * The parts of an appeal as far as they go into `maxBytes` of the mail's HTML. What keeps people safe and what readers ask for goes in first, and
 * sources last; the mail leads to the page for what is left out.
 * @returns also what is left of these bytes.
 */
export function fitParts<T extends Parts>(parts: T, maxBytes: number) {
  const { act, people, sources } = parts;
  const { safety, demands, ways, rows, ...aroundAct } = act;
  let bytesLeft = maxBytes - bytesOf({ ...parts, act: aroundAct, people: [], sources: [] });
  let arePartsCut = false;
  const fitting = <Thing>(things: readonly Thing[]): readonly Thing[] => {
    const end = things.findIndex((thing) => {
      const bytes = bytesOf(thing);
      if (bytes > bytesLeft) return true;
      bytesLeft -= bytes;
      return false;
    });
    if (end === -1) return things;
    arePartsCut = true;
    return things.slice(0, end);
  };
  const fittingAct = {
    ...aroundAct,
    safety: safety.map((part) => ({ ...part, lines: fitting(part.lines) })),
    demands: fitting(demands),
    ways: fitting(ways),
    rows: fitting(rows),
  };
  const fitted: T = { ...parts, act: fittingAct, people: fitting(people), sources: fitting(sources) };
  return { parts: fitted, bytesLeft: Math.max(bytesLeft, 0), arePartsCut };
}

function bytesOf(thing: unknown): number {
  return THING_MARKUP_BYTES + bytesOfTexts(thing);
}

/** What the texts of a value add to the mail's HTML, at most. */
function bytesOfTexts(value: unknown): number {
  if (typeof value === 'string')
    return value === '' ? 0 : Buffer.byteLength(braceSafeHtml(escapeHtml(value))) + TEXT_MARKUP_BYTES;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, member) => sum + bytesOfTexts(member), 0);
}
