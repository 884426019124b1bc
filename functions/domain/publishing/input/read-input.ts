import type { AppealRequest, FieldFault } from '../../../contract/api.ts';
import type { Language } from '../../../contract/languages.ts';
import type { AppealImage, AppealParts } from '../../../contract/part-schemas.ts';
import type { AppealKind, AppealVersion, SaidRequest } from '../../appeal/appeal.ts';
import { dropsOf, isPast, saidOf, withoutConsentOf } from '../../appeal/appeal.ts';
import type { CodeFinding, Finding, PageOutcome, PageReader, Reading } from '../../reading/reading.ts';
import { oneLine } from '../../reading/reading.ts';
import { findTimeZone } from '../../time/time.ts';
import { checkCountries, checkThemes } from '../check-codes.ts';
import { contentOf, fieldOfContent } from '../content-of.ts';
import { type ImageFile, takeImage } from '../images/take-image.ts';
import type { AppealInput } from './appeal-input.ts';
import { doubtsOf } from './doubts.ts';
import { honestlyShown } from './honestly-shown.ts';
import { fromPerson, type InputAnswer } from './input-answer.ts';
import { lastDayOnEarth } from './last-day-on-earth.ts';
import { acceptedDemands, demandsFound, type PartAnswers, partsFromPerson } from './part-answers.ts';
import { readTranslations } from './read-translations.ts';
import { themeFromPage, themeFromPerson, USED_BY_DEFAULT } from './theme-answers.ts';
import { tooMuch } from './too-much.ts';

/** What a request says, or what is wrong with its fields; `busy`: its page could not be read now. */
export type InputOutcome =
  | { readonly kind: 'read'; readonly input: AppealInput; readonly image?: ImageFile }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'busy' };

/**
 * Reads a request's page or body, and puts the answers of a person over what was found.
 * @param retracted - what a retraction takes back, as far as that is known beforehand: its text need not repeat its title.
 */
export async function readInput(
  asked: AppealRequest,
  nowMs: number,
  readPage: PageReader,
  retracted?: AppealVersion,
): Promise<InputOutcome> {
  const request = saidOf(asked);
  const today = lastDayOnEarth(nowMs);
  const countries = checkCountries(request.countries ?? []);
  const said = themesSaid(request);
  const themes = checkThemes(said.list ?? []);
  const moreThemes = checkThemes(request.moreThemes ?? [], 'moreThemes');
  const title = request.title === undefined ? undefined : oneLine(request.title);
  const zone = request.actByZone === undefined ? undefined : findTimeZone(request.actByZone);
  const faults = [
    ...countries.faults,
    ...themes.faults,
    ...moreThemes.faults,
    ...(title === '' ? [{ field: 'title', message: 'is empty' }] : []),
    ...(request.datedOn !== undefined && request.datedOn > today
      ? [{ field: 'datedOn', message: `${request.datedOn} lies in the future` }]
      : []),
    ...(request.ended && request.ended.on > today
      ? [{ field: 'ended.on', message: `${request.ended.on} lies in the future` }]
      : []),
    ...(request.actByZone !== undefined && zone === undefined
      ? [
          {
            field: 'actByZone',
            message: 'is no time zone that is known here: write its IANA name, such as "Europe/Moscow"',
          },
        ]
      : []),
    ...(isPast({ expiresOn: request.expiresOn, actByZone: zone }, nowMs)
      ? [{ field: 'expiresOn', message: `${request.expiresOn} lies in the past` }]
      : []),
  ];
  if (faults.length > 0) return { kind: 'refused', faults };

  const outcome = await readRequest(request, title ?? retracted?.edition.title, today, readPage);
  if (outcome.kind === 'busy') return outcome;
  if (outcome.kind === 'too much') return { kind: 'refused', faults: [tooMuch(outcome.of, fieldOfContent(request))] };
  const { reading } = outcome;
  if (reading.blocks.length === 0) return { kind: 'refused', faults: [noText(request)] };
  const noSuchAppeal = faultOfAppeal(request, reading);
  if (noSuchAppeal) return { kind: 'refused', faults: [noSuchAppeal] };
  const { translations = [], acceptDemands = false } = request;
  const translated = await readTranslations(translations, { today, acceptDemands }, readPage);
  if (translated.kind !== 'read') return translated;
  const language = request.language ?? reading.language;
  const demands = request.demands ? [] : demandsFound(reading.demands, language, acceptDemands);
  if (translated.editions.some((edition) => edition.language === language))
    return {
      kind: 'refused',
      faults: [
        { field: 'translations', message: `has an edition in "${language}", in which the appeal itself is written` },
      ],
    };
  const image = request.image ? takeImage(request.image) : undefined;
  const imageFaults = image?.kind === 'refused' ? image.faults : faultsOfAlt(request, language);
  if (imageFaults.length > 0) return { kind: 'refused', faults: imageFaults };
  const taken = image?.kind === 'taken' ? image : undefined;
  const answeredCountries = request.addressesNoCountry === true || countries.codes.length > 0;
  const answeredThemes = said.list !== undefined;
  return {
    kind: 'read',
    input: honestlyShown({
      ...textAnswer('title', title, reading.title),
      ...textAnswer('datedOn', request.datedOn, reading.datedOn),
      kind: takeKind(request, reading),
      language,
      countries: answeredCountries ? countries.codes.map(fromPerson) : reading.countries.map(codeFromPage),
      addressesNoCountry: request.addressesNoCountry ?? false,
      themes: answeredThemes
        ? themes.codes.map(themeFromPerson)
        : reading.themes.map((theme) => themeFromPage(theme, said.least)),
      ...(reading.appeals && reading.appeals.chosen === undefined && { appealsOnPage: reading.appeals.found }),
      isDatedInFuture: reading.datedOn?.isInFuture === true,
      blocks: reading.blocks,
      footnotes: reading.footnotes,
      parts: withDemands(partsFromPerson(partsOf(request, taken?.image, zone)), acceptedDemands(demands)),
      drops: dropsOf(asked),
      unanswered: [],
      leaveOut: request.leaveOut ?? [],
      demandsFound: [...demands, ...translated.demandsFound],
      ...(request.translations ? { translations: translated.editions } : {}),
      doubts: doubtsOf(countries.codes, reading),
      refused: reading.refused,
      ...textAnswer('sourceUrl', request.sourceUrl, sourceFinding(reading)),
      leftOut: reading.leftOut,
      isUrgent: request.urgent === true,
      ...(request.ended && { ended: request.ended }),
      answered: {
        countries: answeredCountries,
        themes: answeredThemes,
        language: request.language !== undefined,
      },
    }),
    ...(taken && { image: taken.file }),
  };
}

/** An image is described in the language of each edition that comes with it. */
function faultsOfAlt({ image, translations = [] }: SaidRequest, language: Language): FieldFault[] {
  const languages = [language, ...translations.map((one) => one.language)];
  const alt = image?.alt;
  if (alt === undefined || (typeof alt === 'string' && languages.length === 1)) return [];
  const lacking = languages.filter((one) => typeof alt === 'string' || alt[one] === undefined);
  const wanted = lacking.map((one) => `"${one}"`).join(', ');
  return lacking.length === 0
    ? []
    : [
        {
          field: 'image.alt',
          message: `has no text in ${wanted}: give one for each edition, such as { "en": "…", "fr": "…" }`,
        },
      ];
}

function readRequest(
  request: SaidRequest,
  title: string | undefined,
  today: string,
  readPage: PageReader,
): Promise<PageOutcome> {
  const { page, datedOn, language, sourceUrl } = request;
  // A body is what its writer says that it is.
  const appeal = page ? page.appeal : 'whole';
  return readPage({ ...contentOf(request), today, hints: { title, datedOn, language, sourceUrl, appeal } });
}

const partsOf = (
  { people, ...request }: SaidRequest,
  image: AppealImage | undefined,
  zone: string | undefined,
): Partial<AppealParts> => ({
  ...request,
  ...(people && { people: people.map(withoutConsentOf) }),
  ...(zone !== undefined && { actByZone: zone }),
  image,
});

const withDemands = (parts: PartAnswers, demands: PartAnswers['demands']): PartAnswers =>
  demands ? { ...parts, demands } : parts;

/** A number that no appeal of the page has. */
function faultOfAppeal({ page }: SaidRequest, { appeals }: Reading): FieldFault | undefined {
  const asked = page?.appeal;
  const count = appeals?.found.length ?? 1;
  if (typeof asked !== 'number' || asked <= count) return undefined;
  return { field: 'page.appeal', message: `is ${asked}, and the page has ${count === 1 ? 'one' : count}` };
}

const noText = (request: SaidRequest): FieldFault => ({
  field: fieldOfContent(request),
  message: 'holds no text of an appeal: nothing is left once menus, scripts and markup are taken away',
});

/** The page's own word for where it is. */
function sourceFinding({ sourceUrl }: Reading): Finding<string> | undefined {
  if (sourceUrl === undefined) return undefined;
  const evidence = { quote: sourceUrl, where: 'meta', why: 'the page says that this is its address' } as const;
  return { value: sourceUrl, confidence: 'sure', evidence: [evidence] };
}

function textAnswer<F extends 'title' | 'datedOn' | 'sourceUrl'>(
  field: F,
  answer: string | undefined,
  found: Finding<string> | undefined,
) {
  const input = answer === undefined ? found && fromPage(found) : fromPerson(answer);
  return input ? ({ [field]: input } as Record<F, InputAnswer<string>>) : {}; // a computed key widens to string
}

function takeKind(request: SaidRequest, reading: Reading): InputAnswer<AppealKind> {
  return request.kind === undefined ? fromPage(reading.kind) : fromPerson(request.kind);
}

const fromPage = <T>({ value, otherwise, confidence, evidence }: Finding<T> & { otherwise?: T }): InputAnswer<T> => ({
  value,
  ...(otherwise !== undefined && { otherwise }),
  confidence,
  from: 'page',
  evidence,
});

const codeFromPage = ({ code, ...finding }: CodeFinding): InputAnswer<string> => fromPage({ value: code, ...finding });

/** A person's list of themes; or how far to trust those of the reader. */
const themesSaid = ({ themes = USED_BY_DEFAULT }: SaidRequest) =>
  typeof themes === 'string' ? { least: themes } : { list: themes, least: USED_BY_DEFAULT };
