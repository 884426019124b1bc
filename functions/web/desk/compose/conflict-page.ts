import { LANGUAGES } from '../../../contract/languages.ts';
import type { Comparer, Draft, DraftFields, PartDifference } from '../../../domain/drafts/drafts.ts';
import { differencesOf, makeComparer } from '../../../domain/drafts/drafts.ts';
import { choice, type FieldError, type Html, html, type Page } from '../../kit/kit.ts';
import type { Asked, InWords } from '../kit/kit.ts';
import {
  dayAndTime,
  deskPage,
  deskPath,
  differenceInWords,
  differenceMarkup,
  partInWords,
  postForm,
} from '../kit/kit.ts';
import { MINE_PREFIX, TAKE_PREFIX } from './posted-draft.ts';

interface Conflict {
  /** What the member typed, and what was saved since they opened the draft. */
  readonly mine: DraftFields;
  readonly theirs: Draft;
  readonly base: Draft | undefined;
  readonly errors?: readonly FieldError[];
}

/** Two texts of one draft: both stay until a member says whose is taken, part by part or as a whole. */
export function conflictPage(asked: Asked, { mine, theirs, base, errors = [] }: Conflict): Page {
  const { t, language, at } = asked;
  const { draftId, revision, savedAtMs, savedBy } = theirs;
  const isSelf = savedBy.memberId === at.member.memberId;
  const when = dayAndTime(asked, savedAtMs);
  const compare = makeComparer(LANGUAGES.find((one) => one === theirs.fields.language) ?? language);
  const parts = differencesOf(mine, theirs.fields, base?.fields);
  return deskPage(asked, {
    title: t('compose.conflict.title'),
    errors,
    main: html`<h1>${t('compose.conflict.heading')}</h1>
<p class="lede">${isSelf ? t('compose.conflict.by-you', when) : t('compose.conflict.by', { ...when, name: savedBy.name })}</p>
<p>${t('compose.conflict.text')}</p>
${postForm(
  asked,
  deskPath('/desk/write/{draftId}', { draftId }),
  html`<input type="hidden" name="revision" value="${revision}"><input type="hidden" name="draft" value="${draftId}">
${Object.entries(mine).map(([name, text]) => html`<input type="hidden" name="${MINE_PREFIX}${name}" value="${encodeURIComponent(text)}">`)}
${parts.map((part) => partChoice(asked, compare, part))}
<div class="actions"><button class="button" type="submit" name="do" value="take">${t('compose.conflict.save')}</button>
<button class="button button--quiet" type="submit" name="do" value="take-mine">${t('compose.conflict.all-mine')}</button>
<button class="button button--quiet" type="submit" name="do" value="take-theirs">${t('compose.conflict.all-theirs')}</button></div>
<p class="hint">${t('compose.conflict.hint')}</p>`,
)}`,
  });
}

function partChoice(asked: InWords, compare: Comparer, difference: PartDifference): Html {
  const { t, language } = asked;
  const { part, mine, theirs, changedBy } = differenceInWords(language, difference);
  const takes = (whose: 'mine' | 'theirs') =>
    choice({
      type: 'radio',
      name: `${TAKE_PREFIX}${part}`,
      value: whose,
      label: t(`compose.conflict.${whose}`),
      isChosen: changedBy === (whose === 'mine' ? 'me' : 'them'),
    });
  const text = (whose: 'mine' | 'theirs', words: string) =>
    html`<div><h3>${t(`compose.conflict.text-${whose}`)}</h3><p class="as-typed" dir="auto">${words === '' ? t('compose.conflict.empty') : words}</p></div>`;
  return html`<fieldset class="step" id="${TAKE_PREFIX}${part}" tabindex="-1"><legend><h2>${partInWords(language, part)}</h2></legend>
<p class="hint">${t(`compose.conflict.changed-by-${changedBy}`)}</p>
${differenceMarkup(asked, compare(theirs, mine))}
<details class="fold"><summary>${t('compose.conflict.both')}</summary><div class="pair">${text('mine', mine)}${text('theirs', theirs)}</div></details>
${takes('mine')}
${takes('theirs')}
</fieldset>`;
}
