import type { Doubt } from '../../../contract/api.ts';
import type { CaseEnd } from '../../../contract/case-endings.ts';
import type { Language } from '../../../contract/languages.ts';
import type { AppealKind, Block, Edition, Footnote } from '../../appeal/appeal.ts';
import type { AppealsOnPage, LeftOut, Refusal } from '../../reading/reading.ts';
import type { InputAnswer } from './input-answer.ts';
import type { DemandFound, PartAnswers } from './part-answers.ts';
import type { ThemeAnswer } from './theme-answers.ts';

/** A translation of the version before whose original has changed, and of which no one said what becomes of it. */
export interface UnansweredEdition {
  readonly language: Language;
  /** Parts in which the original has changed: `title`, `body` or a part of an edition. */
  readonly parts: readonly string[];
}

/** Everything taken from a request, before it is decided whether that is enough to publish. */
export interface AppealInput {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly parts: PartAnswers;
  /** Parts that a person drops, such as `cautions`, or `fr.cautions` of an edition. */
  readonly drops: readonly string[];
  /** Of each edition whose demands no person gave. Only accepted ones are among the parts. */
  readonly demandsFound: readonly DemandFound[];
  /** Editions in further languages, in the order of the request; what is left out stays as the version before has it. */
  readonly translations?: readonly Edition[];
  /** Editions of the version before that wait for an answer. */
  readonly unanswered: readonly UnansweredEdition[];
  /** Languages of the version before that this one is published without. */
  readonly leaveOut: readonly Language[];
  /** Appeals of its page, where a person has to say which one is meant; the rest of this was read from the first. */
  readonly appealsOnPage?: AppealsOnPage['found'];
  readonly title?: InputAnswer<string>;
  readonly datedOn?: InputAnswer<string>;
  /** The page itself gives a day that is still to come: that is never sure. */
  readonly isDatedInFuture: boolean;
  readonly kind: InputAnswer<AppealKind>;
  readonly countries: readonly InputAnswer<string>[];
  /** Whether a person said that no state is addressed. */
  readonly addressesNoCountry: boolean;
  readonly themes: readonly ThemeAnswer[];
  /** Answers of a person that the title contradicts. */
  readonly doubts: readonly Doubt[];
  /** What looked like an answer and was not taken, for a person who corrects the reading. */
  readonly refused: readonly Refusal[];
  readonly sourceUrl?: InputAnswer<string>;
  /** What of the page is in no mail. */
  readonly leftOut: readonly LeftOut[];
  readonly isUrgent: boolean;
  /** Of an outcome. */
  readonly ended?: CaseEnd;
  /** Of a follow-up: the version that it was held against. */
  readonly follows?: number;
  /** What a person answered: nothing else fills it. */
  readonly answered: {
    readonly countries: boolean;
    readonly themes: boolean;
    readonly language: boolean;
  };
}
