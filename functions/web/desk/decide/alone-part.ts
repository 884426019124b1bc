import type { Language } from '../../../contract/languages.ts';
import { type SendingProposal, toldAlone } from '../../../domain/deciding/deciding.ts';
import { findMember } from '../../../domain/members/members.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { spanInWords } from '../../../locales/span-in-words.ts';
import { type Html, html } from '../../kit/kit.ts';
import type { Asked, InWords } from '../kit/kit.ts';
import { staleNote } from './fresh-sign-in.ts';

interface AloneForm {
  readonly draftId: string;
  readonly delaySeconds: number;
  readonly isFresh: boolean;
  /** Names of those who would be mailed. */
  readonly told: readonly string[];
}

const listed = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(localeOf(language)).format(names.map(isolated));

/** On the page that asks colleagues: to send it without one, where the office allows it. It stands within the form of that page. */
export function aloneStep(
  asked: InWords,
  fields: Readonly<Record<'reason' | 'alone-understood', Html>>,
  { draftId, delaySeconds, isFresh, told }: AloneForm,
): Html {
  const { t, language } = asked;
  const after = t('alone.ask.after', { delay: spanInWords(language, delaySeconds) });
  const whom = told.length > 0 ? t('alone.ask.told', { names: listed(language, told) }) : t('alone.ask.told-no-one');
  const inside = html`${fields.reason}
${fields['alone-understood']}
<p class="actions"><button class="button button--quiet" type="submit" name="do" value="alone">${t('alone.ask.button')}</button></p>`;
  return html`<section aria-labelledby="alone"><h2 id="alone" tabindex="-1">${t('alone.ask.heading')}</h2>
<p>${after} ${t('alone.ask.time')} ${whom}</p>
<p>${t('alone.ask.unlooked')}</p>
${isFresh ? inside : staleNote(asked, { draftId }, 'alone.stale')}
</section>`;
}

/** Whether a colleague has looked at what was sent without one, and who was told of it. */
export function lookedPart({ t, language, at: { office } }: Asked, proposal: SendingProposal): Html {
  const { looked } = proposal;
  const mailedTo = toldAlone(proposal);
  const names = mailedTo.flatMap((memberId) => findMember(office, memberId)?.name ?? []);
  const is = looked
    ? t('alone.looked', { who: isolated(looked.by.name), moment: momentInWords(language, looked.atMs) })
    : t('alone.unlooked');
  const told = mailedTo.length === 0 ? t('alone.told-no-one') : t('alone.told', { names: listed(language, names) });
  return html`<div class="sentence"><p><b>${is}</b></p><p>${mailedTo.length > 0 && names.length === 0 ? undefined : told}</p></div>`;
}
