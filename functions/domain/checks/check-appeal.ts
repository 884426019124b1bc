import type { AppealRequest } from '../../contract/api.ts';
import { CHECKS, type Check } from '../../contract/checks.ts';
import { type FieldText, makeNameFinder, type SaidRequest, saidOf, textsIn } from '../appeal/appeal.ts';
import { westernDigits } from '../western-digits.ts';
import { readTexts, shownTexts } from './checked-texts.ts';
import { type Finding, type Found, findingOf, uncheckedIn } from './finding.ts';
import { metadataIn } from './image-metadata.ts';
import { minorsIn } from './minors/minors.ts';
import { withAnsweredNames } from './names/answered-names.ts';
import { namePartsIn } from './names/name-parts.ts';
import { unlistedNamesIn } from './names/unlisted-names.ts';
import { unspelledPeople } from './names/unspelled.ts';
import { birthDatesIn } from './numbers/birth-dates.ts';
import { emailsIn } from './numbers/emails.ts';
import { handlesIn } from './numbers/handles.ts';
import { numbersIn } from './numbers/numbers-in.ts';
import { streetAddressesIn } from './numbers/street-addresses.ts';
import { piecesOf } from './pieces.ts';
import { startTimeBudget, type TimeBudget } from './time-budget.ts';

/** No publisher answers more findings than these. Beyond them the appeal is not sent, and the first field with a finding that was left out is named. */
const MOST_FINDINGS = 300;

/**
 * What in a request could harm a person, in the order of {@link CHECKS}. The same words are found once by each check, in the first field that has them. What
 * is said of an addressee is public. A field that could not be looked through in time is a finding that stops it from being sent.
 */
export function checkAppeal(asked: AppealRequest, isOver: TimeBudget = startTimeBudget()): Finding[] {
  const request = saidOf(asked);
  const texts = readTexts(request);
  const isPublic = publicWords(request);
  const findings = [
    ...within(isOver, shownTexts(request), makeUnnamedFinder(request)),
    ...(isOver() ? [] : unspelledPeople(request)),
    ...namePartsIn(request, isOver),
    ...texts.flatMap(({ field, text }) =>
      within(
        isOver,
        piecesOf(text).map((piece) => ({ field, text: piece })),
        (piece) => findingsIn(piece, isPublic, request),
      ),
    ),
    ...unlisted(texts, request),
    ...imageFindings(request),
    ...wayToAct(request),
  ];
  const kept = new Map(findings.toReversed().map((finding) => [placeOf(finding), finding]));
  const once = findings
    .filter((finding) => kept.get(placeOf(finding)) === finding)
    .toSorted((one, other) => CHECKS.indexOf(one.check) - CHECKS.indexOf(other.check));
  const [left] = once.slice(MOST_FINDINGS);
  return left ? [...once.slice(0, MOST_FINDINGS), uncheckedIn(left.field)] : once;
}

/** Checks one text after the other while there is time, and names the fields whose texts were not checked. */
function within(
  isOver: TimeBudget,
  texts: readonly FieldText[],
  look: (text: FieldText) => readonly Finding[],
): Finding[] {
  return texts.flatMap((text) => (isOver() ? [uncheckedIn(text.field)] : look(text)));
}

/** A name that may not be given is not quoted: each field that has it is told. */
const placeOf = ({ id, quote, field }: Finding): string => (quote === '' ? `${id} ${field}` : id);

function makeUnnamedFinder(request: SaidRequest): (text: FieldText) => Finding[] {
  const findName = makeNameFinder(request.people ?? []);
  return ({ field, text }) =>
    findName(text) === undefined ? [] : [findingOf('unnamed-person', field, { quote: '', level: 'refuse' })];
}

function findingsIn({ field, text }: FieldText, isPublic: (quote: string) => boolean, request: SaidRequest): Finding[] {
  const { people = [], countries = [] } = request;
  const numbers = numbersIn(text, countries);
  const of = (check: Check, found: readonly Found[]) =>
    found.filter(({ quote }) => !isPublic(quote)).map((one) => findingOf(check, field, one));
  return [
    ...minorsIn(text, people).map((one) => findingOf(one.isNamed ? 'minor' : 'minor-age', field, one)),
    ...of('identity-number', numbers['identity-number']),
    ...of('phone', numbers.phone),
    ...of('handle', handlesIn(text)),
    ...of('email', emailsIn(text)),
    ...of('street-address', streetAddressesIn(text)),
    ...of('birth-date', birthDatesIn(westernDigits(text))),
  ];
}

/** What is said of addressees, as one text of signs: a number may be written with other spaces. */
function publicWords({ addressees }: SaidRequest): (quote: string) => boolean {
  const signs = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '');
  const known = signs(
    textsIn('', addressees)
      .map(({ text }) => text)
      .join(' '),
  );
  return (quote) => known.includes(signs(quote));
}

function unlisted(texts: readonly FieldText[], request: SaidRequest): Finding[] {
  const isOfPerson = ({ field }: FieldText) => field.startsWith('people[');
  const found = texts.filter((text) => !isOfPerson(text));
  return unlistedNamesIn(found, withAnsweredNames(request)).map(({ field, quote }) =>
    findingOf('unlisted-name', field, { quote }),
  );
}

function wayToAct(request: SaidRequest): Finding[] {
  const quote = demandWithoutWay(request);
  return quote === undefined ? [] : [findingOf('no-way-to-act', 'addressees', { quote })];
}

function imageFindings({ image }: SaidRequest): Finding[] {
  if (!image) return [];
  return metadataIn(Buffer.from(image.data, 'base64'));
}

/** Kinds that ask readers for nothing. */
const ASK_FOR_NOTHING = ['outcome', 'retraction'];

/** What an appeal demands of someone whom it does not name, where it offers no other way to act: its first demand, or `''` where it is read from the text. Undefined where readers can do something. */
function demandWithoutWay({
  kind = 'new',
  demands = [],
  acceptDemands,
  addressees = [],
  addresseesFromBook = [],
  actions = [],
}: SaidRequest): string | undefined {
  const isAsking = !ASK_FOR_NOTHING.includes(kind) && (demands.length > 0 || acceptDemands === true);
  const ways = addressees.length + addresseesFromBook.length + actions.length;
  return isAsking && ways === 0 ? (demands[0] ?? '') : undefined;
}
