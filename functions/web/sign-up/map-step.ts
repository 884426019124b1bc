import type { Language } from '../../contract/languages.ts';
import type { EnteredFollow } from '../../domain/signing-up/entered-follow.ts';
import type { EnteredForm } from '../../domain/signing-up/sign-up-form.ts';
import { type ContinentGroup, countriesByRegion, type NamedPlace } from '../../domain/vocabulary/countries.ts';
import { wordsIn } from '../../locales/messages.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { guardFields } from '../kit/components/guard-fields.ts';
import { keptEntries, keptFollows, keptTicks } from '../kit/components/kept-fields.ts';
import { carriedFormToken } from '../kit/form-guard.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { CELLS } from '../map/country-cells.ts';
import { landMarkup, mapFrame } from '../map/map-frame.ts';
import type { StepPorts } from './sign-up-steps.ts';

interface MapStep {
  readonly entered: EnteredForm;
  readonly ticked: EnteredFollow;
  readonly token: string;
}

/** A way around the list of countries: a box on the map for each, which comes back ticked on the first step. */
export async function mapAnswer(visit: Visit, ports: StepPorts, step: MapStep): Promise<Answer> {
  return pageAnswer(visit, mapStepPage(visit.language, { ...step, token: await carriedFormToken(step.token, ports) }));
}

const FORM_ID = 'choose-on-map';

export function mapStepPage(language: Language, { entered, ticked, token }: MapStep): Page {
  const t = wordsIn(language);
  const action = pathIn(language, '/follows');
  return {
    language,
    title: t('map.choose.title'),
    keptIn: { formId: FORM_ID, path: '/follows', step: 'map' },
    main: html`<h1>${t('map.choose.heading')}</h1>
<p class="lede">${t('map.choose.lede')}</p>
<form id="${FORM_ID}" method="post" action="${action}" novalidate>
${keptFollows(entered.follows)}${keptEntries(entered)}${keptTicks({ ...ticked, countries: [] })}${guardFields(language, { token, website: '', error: undefined })}
${mapFrame(
  t('map.frame'),
  html`${landMarkup()}
${countriesByRegion(language).map((continent) => continentBoxes(continent, ticked))}`,
  true,
)}
<div class="actions"><button class="button" type="submit" name="step" value="find">${t('map.choose.done')}</button><span class="hint">${t('map.choose.hint')}</span></div>
</form>`,
  };
}

const cellOf = new Map(CELLS.map((cell) => [cell.code, cell]));

/** In the order of the list, by continent: keys go through them so, and not across the world and back. */
const continentBoxes = ({ name, parts }: ContinentGroup, { countries }: EnteredFollow): Html =>
  html`<fieldset class="map__choices"><legend class="unseen">${name}</legend>
${parts.flatMap((part) => part.countries.map((country) => countryBox(country, countries.includes(country.code))))}
</fieldset>
`;

function countryBox({ code, name }: NamedPlace, isTicked: boolean): Html {
  const cell = cellOf.get(code);
  if (!cell) throw new Error(`${code} has no cell on the map: run npm run build:map`);
  return html`<label class="x${cell.column} y${cell.row}"><input type="checkbox" name="country" value="${code}"${isTicked ? html` checked` : ''}><span>${name}</span></label>`;
}
