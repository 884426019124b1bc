import type { LookedThrough } from '../../../functions/contract/kept-texts.ts';
import type { KeptValues } from '../../../functions/domain/withdrawing/kept/case-texts.ts';
import type { KeptText, KeptTexts, TextShelf } from '../../../functions/domain/withdrawing/kept/kept-text.ts';
import { NOW_MS } from '../subscribing/builders.ts';

/** A text as it lies on a shelf. */
export interface LaidText<Kind extends LookedThrough = LookedThrough> {
  readonly publisherId: string;
  readonly kind: Kind;
  readonly value: KeptValues[Kind];
  readonly writtenAtMs?: number;
}

/** What offices keep in memory, by shelf. */
export class MemoryKeptTexts implements KeptTexts {
  readonly shelves = new Map<TextShelf, (LaidText | undefined)[]>();
  /** Runs before each write: a test can let another one come in between. */
  beforeKeep: () => Promise<void> = async () => {};

  lay(shelf: TextShelf, ...texts: readonly LaidText[]): void {
    this.shelves.set(shelf, [...(this.shelves.get(shelf) ?? []), ...texts]);
  }

  valuesOn(shelf: TextShelf): unknown[] {
    return (this.shelves.get(shelf) ?? []).flatMap((text) => (text ? [text.value] : []));
  }

  /** Two on a page. What is dropped leaves a gap, so that places stay. */
  async page(shelf: TextShelf, publisherId: string, after = '-1') {
    const own = (this.shelves.get(shelf) ?? []).flatMap((text, place) =>
      text?.publisherId === publisherId && place > Number(after) ? [{ text, place }] : [],
    );
    const page = own.slice(0, 2);
    const last = page.at(-1);
    return {
      shown: page.map(({ place, text }) => this.keptAt(shelf, place, text)),
      ...(last && own.length > page.length && { next: String(last.place) }),
    };
  }

  private keptAt(shelf: TextShelf, place: number, text: LaidText): KeptText {
    return {
      ...{ kind: text.kind, value: text.value, language: 'en', writtenAtMs: text.writtenAtMs ?? NOW_MS },
      keep: async (value) => {
        await this.beforeKeep();
        const laid = this.shelves.get(shelf) ?? [];
        if (laid[place] !== text) return false;
        this.shelves.set(shelf, laid.with(place, value === undefined ? undefined : { ...text, value }));
        return true;
      },
    };
  }
}
