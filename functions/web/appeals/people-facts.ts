import type { CasePerson, LocalText } from '../../contract/part-schemas.ts';
import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { shownPerson } from '../../domain/appeal/unnamed-people.ts';
import { inLanguage } from '../../domain/appeal/ways-to-act.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { framed } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';
import type { Visit } from '../kit/visit.ts';

/** What is told of the people whom an appeal is about, without the names of those who may not be named. */
export function peopleMarkup({ people = [], edition }: AppealVersion, { language }: Visit): Html | undefined {
  if (people.length === 0) return undefined;
  const t = wordsIn(language);
  const inWords = (text: LocalText | undefined) =>
    text && html`<bdi>${inLanguage(text, language, edition.language)}</bdi>`;
  const fact = (label: string, value: Html | string | undefined) => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  const personMarkup = (person: CasePerson): Html => {
    const { name, nativeName, pronoun, role, state, heldSince, place } = shownPerson(person);
    return html`<h3>${name === undefined ? t('act.not-named') : html`<bdi>${name}</bdi>`}${nativeName && html` (<bdi>${nativeName}</bdi>)`}</h3>
<dl class="facts">
${fact(t('appeal.person.pronoun'), inWords(pronoun))}
${fact(t('appeal.person.role'), inWords(role))}
${fact(t('act.state'), inWords(state))}
${fact(t('act.held-since'), heldSince && dayInWords(language, heldSince))}
${fact(t('act.where'), inWords(place))}
</dl>
`;
  };
  return html`<section ${framed(language)}>
<h2>${t('appeal.people')}</h2>
${people.map(personMarkup)}</section>`;
}
