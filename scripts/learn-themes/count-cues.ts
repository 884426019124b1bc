import type { Count, CueCounts, ThemeCue } from '../../functions/domain/reading/reading.ts';
import { keysOfCue, pairKey } from '../../functions/domain/reading/reading.ts';

/** An appeal's cues, and the themes that a fair reader accepts. */
export interface LabelledCues {
  readonly cues: readonly ThemeCue[];
  readonly themes: ReadonlySet<string>;
  /** Those of them that it is about first of all. */
  readonly wanted: ReadonlySet<string>;
}

const TABLES = ['alike', 'themes', 'phrases'] as const;

/** Counts the cues of appeals. One can be left out for a moment, so that none is judged by its own labels. */
export class CueTally implements CueCounts {
  readonly alike = new Map<string, Count>();
  readonly themes = new Map<string, Count>();
  readonly phrases = new Map<string, Count>();
  readonly labels = new Map<string, number>();

  constructor(appeals: readonly LabelledCues[]) {
    for (const appeal of appeals) this.#add(appeal, 1);
  }

  /** What `look` sees while the appeal is not counted. */
  without<T>(appeal: LabelledCues, look: (counts: CueCounts) => T): T {
    this.#add(appeal, -1);
    const seen = look(this);
    this.#add(appeal, 1);
    return seen;
  }

  #add({ cues, themes }: LabelledCues, by: 1 | -1): void {
    const pairs = [...themes].flatMap((one) =>
      [...themes].flatMap((other) => (one < other ? [pairKey(one, other)] : [])),
    );
    for (const key of ['', ...themes, ...pairs]) this.labels.set(key, (this.labels.get(key) ?? 0) + by);
    for (const table of TABLES) {
      // Once an appeal: a word said ten times is one.
      const once = new Map(cues.map((cue) => [`${cue.slug} ${cue.phrase} ${keysOfCue(cue)[table]}`, cue]));
      for (const cue of once.values()) {
        const key = keysOfCue(cue)[table];
        const [right, seen] = this[table].get(key) ?? [0, 0];
        this[table].set(key, [right + (themes.has(cue.slug) ? by : 0), seen + by]);
      }
    }
  }
}
