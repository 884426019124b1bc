import type { Script } from '../../contract/scripts.ts';
import type { Busy, PublishedAppeal } from '../publishing/publishing.ts';
import type { EditionTitle, UnspelledEdition } from './unspelled-editions.ts';

/** Who no longer agrees to be named, and where. */
export interface WithdrawnConsent {
  /** Our id of the appeal, the address of its page, or its publisher's own id. */
  readonly appeal: string;
  /** Any listed spelling of their name. */
  readonly person: string;
  /** They may be listed nowhere: the name goes as it stands in the texts, and they are listed as one who may not be named from then on. */
  readonly isUnlisted?: boolean;
  /** How their name is written where no listed spelling is. */
  readonly spellings?: readonly string[] | undefined;
  /** Scripts of the appeal in which it does not stand. */
  readonly notWrittenIn?: readonly Script[] | undefined;
  /** Keys of the places from which parts of the name go too. */
  readonly places?: ReadonlySet<string>;
}

export type WithdrawalOutcome =
  | {
      readonly kind: 'withdrawn';
      readonly published: PublishedAppeal;
      /** Mailings of versions before that were under way, and were stopped. */
      readonly stopped: number;
      /** Editions in which nothing was found to take out. */
      readonly untouched: readonly EditionTitle[];
    }
  /** Nothing was changed: the name can't be looked for in these editions before its spelling is given, or said not to stand there. */
  | { readonly kind: 'unspelled'; readonly editions: readonly UnspelledEdition[] }
  /** They are not named any more already. */
  | { readonly kind: 'not named'; readonly appealId: string }
  | { readonly kind: 'no such appeal' | 'no such person' }
  | Busy;
