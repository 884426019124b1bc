import type { Language } from '../../contract/languages.ts';
import { describeCadence } from '../../domain/subscriber/subscriber.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import { type Words, wordsIn } from '../../locales/messages.ts';
import type { Html, Page } from '../kit/kit.ts';
import {
  codeField,
  dayField,
  errorAt,
  errorSummary,
  factsTable,
  html,
  notification,
  pathIn,
  select,
  summaryList,
  textField,
} from '../kit/kit.ts';
import { choiceSpecimens } from './choice-specimens.ts';
import { LONG_WORD, NASTY_TEXT, specimen } from './specimen.ts';
import { textSection } from './text-section.ts';

export function designPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('design.title'),
    main: html`<h1>${t('design.heading')}</h1>
<p class="lede">${t('design.lede')}</p>
${specimens(language).map(({ heading, shown }) => html`${textSection(heading, html`${shown}`)}\n`)}`,
  };
}

interface Specimens {
  readonly heading: string;
  readonly shown: readonly Html[];
}

/** The components in their states, by what they are for. */
function specimens(language: Language): Specimens[] {
  const t = wordsIn(language);
  return [
    { heading: t('design.text'), shown: texts(t) },
    { heading: t('design.links'), shown: links(language, t) },
    { heading: t('design.buttons'), shown: buttons(language, t) },
    { heading: t('design.fields'), shown: fields(language, t) },
    { heading: t('design.choices'), shown: choiceSpecimens(language, t) },
    { heading: t('design.facts'), shown: facts(language, t) },
    { heading: t('design.messages'), shown: messages(language, t) },
    { heading: t('design.appeal'), shown: appeal(language, t) },
  ];
}

const texts = (t: Words): Html[] => [
  html`<p class="lede">${t('page.sign-up.lede')}</p>
<h2>${t('design.second-heading')}</h2>
<p>${t('design.paragraph')}</p>
<p>${LONG_WORD}</p>
<ul class="plain-list"><li>${t('privacy.kept.receipts')}</li><li>${t('privacy.kept.lists')}</li></ul>
<p class="hint">${t('page.confirm.not-you')}</p>
<p>${t('design.reference')}${t('mail.colon')} <code class="reference" dir="ltr">11111111-2222-4333-8444-555555555555</code></p>`,
];

function links(language: Language, t: Words): Html[] {
  const path = pathIn(language, '/privacy');
  return [
    specimen(t('design.on-its-own'), html`<p><a class="standing-link" href="${path}">${t('footer.privacy')}</a></p>`),
    specimen(
      t('design.state-focus'),
      html`<p><a class="standing-link shown-focused" href="${path}">${t('footer.privacy')}</a></p>`,
    ),
  ];
}

function buttons(language: Language, t: Words): Html[] {
  const action = pathIn(language, '/design');
  const looks = [
    ['', 'design.main'],
    [' button--quiet', 'design.quiet'],
    [' button--urgent', 'design.urgent'],
  ] as const;
  const all = (more: string, attributes?: Html) =>
    html`<p class="actions">${looks.map(([look, label]) => html`<button class="button${look}${more}" type="button"${attributes}>${t(label)}</button>`)}</p>`;
  return [
    specimen(t('design.state-plain'), all('')),
    specimen(t('design.state-focus'), all(' shown-focused')),
    specimen(t('design.state-disabled'), all('', html` disabled`)),
    specimen(
      t('design.on-its-own'),
      html`<p class="actions"><a class="button" href="${action}">${t('design.main')}</a></p>`,
    ),
  ];
}

function fields(language: Language, t: Words): Html[] {
  const errorOf = (fieldId: string) => errorAt(fieldId, [{ fieldId, text: t('design.wrong') }], t('page.error.prefix'));
  const code = { label: t('design.code-label'), hint: t('design.code-hint') };
  const list = {
    label: t('design.select-label'),
    options: [{ value: 'torture', label: t('design.state-filled') }],
    emptyLabel: t('page.sign-up.choose'),
  };
  return [
    specimen(t('design.state-plain'), textField({ id: 'text-plain', label: t('design.text-label'), value: '' })),
    specimen(
      t('design.state-filled'),
      textField({ id: 'text-filled', label: t('design.text-label'), value: NASTY_TEXT }),
    ),
    specimen(
      t('design.state-error'),
      textField({
        id: 'email-wrong',
        type: 'email',
        label: t('page.sign-up.email-label'),
        hint: t('page.sign-up.email-hint'),
        value: 'ana maria@example.org',
        autocomplete: 'email',
        error: errorOf('email-wrong'),
      }),
    ),
    specimen(t('design.state-hint'), codeField({ id: 'code-hint', value: '012345', ...code })),
    specimen(
      t('design.state-error'),
      codeField({ id: 'code-wrong', value: '', error: errorOf('code-wrong'), ...code }),
    ),
    specimen(
      t('design.state-filled'),
      dayField({
        id: 'a-day',
        language,
        legend: t('design.date-label'),
        hint: t('page.pause.hint'),
        entered: { day: '15', month: '3', year: '2026' },
        years: [2026, 2027],
      }),
    ),
    specimen(t('design.state-plain'), select({ id: 'list-plain', chosen: '', ...list })),
    specimen(t('design.state-error'), select({ id: 'list-wrong', chosen: '', error: errorOf('list-wrong'), ...list })),
  ];
}

function facts(language: Language, t: Words): Html[] {
  const change = { path: pathIn(language, '/design'), label: t('design.change') };
  return [
    summaryList([
      {
        name: t('page.sign-up.where'),
        value: countryName('RU', language),
        change: { ...change, what: t('page.sign-up.where') },
      },
      {
        name: t('page.sign-up.cadence'),
        value: describeCadence({ frequency: 'immediate' }, language),
        change: { ...change, what: t('page.sign-up.cadence') },
      },
      { name: t('page.sign-up.email'), value: NASTY_TEXT },
    ]),
    factsTable({
      caption: t('design.facts'),
      columns: [t('privacy.how-long.what'), t('privacy.how-long.until')],
      rows: [
        [t('privacy.how-long.subscription'), t('privacy.how-long.subscription-until')],
        [LONG_WORD, NASTY_TEXT],
      ],
    }),
  ];
}

const messages = (language: Language, t: Words): Html[] => [
  errorSummary(t('page.error.heading'), [
    { fieldId: 'email-wrong', text: t('page.error.email-has-space') },
    { fieldId: 'step-wrong', text: t('page.error.nothing-chosen') },
  ]),
  notification({ kind: 'done', heading: t('design.done'), text: t('page.stop.text') }),
  notification({ kind: 'important', heading: t('design.important'), text: t('privacy.discreet.does-not') }),
  specimen(
    t('design.sentence'),
    html`<div class="sentence">
<p><b>${t('page.confirm.would-follow', { follow: countryName('RU', language) })}</b></p>
<p>${describeCadence({ frequency: 'immediate' }, language)}</p>
</div>`,
  ),
];

const appeal = (language: Language, t: Words): Html[] => [
  html`<div class="appeal">
<p class="kicker"><strong>${t('appeal.kind.new')}</strong> · ${countryName('RU', language)}</p>
<p class="appeal__from">${t('appeal.from', { publisher: NASTY_TEXT })}</p>
<div class="appeal__text"><blockquote>${t('design.quote')}</blockquote></div>
<p class="kicker kicker--calm"><strong>${t('appeal.kind.outcome')}</strong></p>
<dl class="facts"><dt>${t('act.held-since')}</dt><dd>2026-03-15</dd></dl>
</div>`,
];
