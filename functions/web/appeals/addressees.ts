import type { Language } from '../../contract/languages.ts';
import type { AppealVersion, Edition, ShownAddressee } from '../../domain/appeal/appeal.ts';
import { shownAddressees, wasCheckedLongAgo } from '../../domain/appeal/appeal.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { languageName } from '../../locales/language-name.ts';
import { wordsIn } from '../../locales/messages.ts';
import { emailInWords, framed, type Html, html, phoneInWords, type Visit } from '../kit/kit.ts';

/** Who to write to. */
export function addresseesMarkup(
  appeal: AppealVersion,
  edition: Edition,
  visit: Visit,
  nowMs: number,
): Html | undefined {
  const addressees = shownAddressees(appeal, edition, visit.language);
  if (addressees.length === 0) return undefined;
  return html`<section ${framed(visit.language)}>
<h2>${wordsIn(visit.language)('act.write-to')}</h2>
${addressees.map(
  (addressee) => html`<h3><bdi>${addressee.office}</bdi></h3>
${addresseeFacts(addressee, visit.language, nowMs)}
`,
)}</section>`;
}

/** Where an office is reached, and how it is addressed. */
export function addresseeFacts(addressee: ShownAddressee, language: Language, nowMs: number): Html {
  const t = wordsIn(language);
  const { name, post, email, phone, salutation, languages = [], copies } = addressee;
  const fact = (label: string, value: Html | string | undefined) => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
${fact(t('appeal.addressee.name'), name && html`<bdi>${name}</bdi>`)}
${fact(t('appeal.addressee.post'), post && html`<address><bdi>${post}</bdi></address>`)}
${fact(t('appeal.addressee.email'), email && html`<bdi dir="ltr">${emailInWords(email)}</bdi>`)}
${fact(t('act.phone'), phone && phoneInWords(phone))}
${fact(t('act.begin-with'), salutation && html`<bdi>${salutation}</bdi>`)}
${fact(t('act.in'), languages.map((code) => languageName(language, code)).join(' · '))}
${fact(t('act.copy-to'), copies.length > 0 ? html`${copies.map((copy) => html`<bdi>${copy}</bdi><br>`)}` : undefined)}
</dl>
${checkedMarkup(addressee, language, nowMs)}`;
}

function checkedMarkup(addressee: ShownAddressee, language: Language, nowMs: number): Html | undefined {
  const { checkedOn } = addressee;
  if (checkedOn === undefined) return undefined;
  const isOld = wasCheckedLongAgo(addressee, nowMs);
  const day = dayInWords(language, checkedOn);
  return html`<p class="${isOld ? 'sentence' : 'hint'}">${wordsIn(language)(isOld ? 'act.checked-long-ago' : 'act.checked-on', { day })}</p>`;
}
