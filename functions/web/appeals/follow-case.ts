import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { type AppealVersion, hasEnded } from '../../domain/appeal/appeal.ts';
import { type ChosenFollow, EMPTY_FOLLOW, type EnteredFollow, enteredOf } from '../../domain/signing-up/signing-up.ts';
import { wordsIn } from '../../locales/messages.ts';
import { choice, followSentence, type Html, html, pathIn, type Visit, writeFollow } from '../kit/kit.ts';

/**
 * The way from an appeal into the sign-up: its case is chosen already, its countries and themes are offered beside it. Nothing else is chosen for a reader,
 * since all that they follow tells of them. A case that ended is not offered: nothing more comes of it, unless it is reopened.
 */
export function followMarkup({ language, isDiscreet }: Visit, version: AppealVersion): Html {
  const t = wordsIn(language);
  const { appealId } = version;
  const isOpen = !hasEnded(version);
  const offered = offeredBeside(version);
  const box = (follow: EnteredFollow, label: string, isChosen: boolean) =>
    choice({ name: 'follows', value: writeFollow(follow), label, isChosen });
  const boxes = [
    ...(isOpen ? [box({ ...EMPTY_FOLLOW, appealId }, t('appeal.follow.case'), true)] : []),
    ...offered.map((chosen) => box(enteredOf(chosen), followSentence(chosen, language), false)),
  ];
  return html`<section class="what-happens" id="follow">
<h2>${t(isOpen ? 'appeal.follow.case-heading' : 'appeal.follow.heading')}</h2>
${isOpen ? undefined : html`<p>${t('appeal.follow.ended')}</p>`}
<p>${t(isOpen ? 'appeal.follow.case-text' : 'appeal.follow.text')}</p>
${
  boxes.length === 0
    ? undefined
    : html`<form method="post" action="${pathIn(language, '/follows')}">
<input type="hidden" name="step" value="review">
<div class="choices">${boxes}</div>
<p class="actions"><button class="button" type="submit">${t('appeal.follow.continue')}</button></p>
</form>`
}
${isDiscreet ? undefined : html`<p><a href="${pathIn(language, SIGN_UP_PATH)}">${t('appeal.follow.button')}</a></p>`}
</section>`;
}

/** Each country, and each theme, as a thing of its own to follow: what is ticked adds appeals, and takes none away. */
const offeredBeside = ({ subject }: AppealVersion): ChosenFollow[] => [
  ...subject.countries.map((code): ChosenFollow => ({ kind: 'narrow', countries: [code], regions: [], themes: [] })),
  ...subject.themes.map((slug): ChosenFollow => ({ kind: 'narrow', countries: [], regions: [], themes: [slug] })),
];
