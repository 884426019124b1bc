import type { Language } from '../../../contract/languages.ts';
import { withoutTurns } from '../../../contract/text.ts';
import type { CameBack } from '../../../domain/deciding/came-back.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn } from '../../kit/visit.ts';
import { isolated } from '../../preferences/isolated.ts';
import { proposalPath } from '../desk-paths.ts';

/** That a colleague returned or rejected a draft, and the way to their reason. */
export const cameBackNote = (language: Language, { proposalId, status, decision }: CameBack): Html =>
  html`<p class="unsure"><a href="${pathIn(language, proposalPath(proposalId))}">${wordsIn(language)(`decide.came-back.${status}`, { who: isolated(decision.by.name) })}</a></p>`;

/** For who decides: that the same version came back before, from whom and why. */
export const sameBefore = (language: Language, earlier: readonly CameBack[]): Html =>
  html`${earlier.map(
    ({ proposalId, status, decision }) =>
      html`<div class="sentence"><p><a href="${pathIn(language, proposalPath(proposalId))}">${wordsIn(language)(`decide.same-before.${status}`, { who: isolated(decision.by.name), moment: momentInWords(language, decision.atMs) })}</a></p><p class="as-typed" dir="auto">${withoutTurns(decision.reason ?? '')}</p></div>`,
  )}`;
