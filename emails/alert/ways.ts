import type { Language } from '../../functions/contract/languages.ts';
import type { ShownAddressee, WayToAct } from '../../functions/domain/appeal/appeal.ts';
import { hostsOfLink } from '../../functions/domain/reading/reading.ts';
import { letterLabel } from '../../functions/locales/letter-label.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { type Direction, directionOf, directionOfLanguage } from '../direction.ts';
import { findShortAddress } from '../web-address.ts';
import type { AlertFields } from './fields.ts';
import { onOneLine } from './rows.ts';

/** One thing that a reader can do: a button for the first, links for the others. */
export interface WayView {
  readonly isFirst: boolean;
  readonly label: string;
  readonly url: string;
  /** What to know before doing it. */
  readonly warnings: readonly (Direction & { readonly text: string })[];
}

type Way = Pick<WayView, 'label' | 'url'> & { readonly warnings: readonly string[] };
type WayOf<Kind extends WayToAct['kind']> = Extract<WayToAct, { kind: Kind }>;

/** What readers can do, safest first. What holds for several acts is said once, before the first of them. */
export function wayViews(fields: AlertFields, language: Language): WayView[] {
  const { ways = [], appealUrl } = fields;
  const say = (key: MessageKey, values = {}) => message(language, key, values);
  const of = <Kind extends WayToAct['kind']>(kind: Kind) => ways.filter((way): way is WayOf<Kind> => way.kind === kind);
  const [letters, emails, calls] = [of('letter'), of('email'), of('call')];
  const letter = letterWay(fields, letters, language);
  const isLetterTooLong = emails.some((way) => way.isLetterTooLong);
  const frame = directionOfLanguage(language);
  return [
    ...of('petition').flatMap((way) => petitionWay(way, say('act.petition'))),
    ...(letters.length > 0 ? letter : []),
    ...warnedOnce(
      [say('act.email-shows-you'), ...(isLetterTooLong ? [say('act.letter-too-long')] : [])],
      emails.map(({ addressee, mailto, safety }) => ({
        label: toOffice(say('appeal.act.email', officeOf(addressee)), addressee.email, frame),
        url: mailto,
        warnings: safetyOf({ safety }),
      })),
    ),
    ...(letters.length > 0 ? [] : letter),
    ...warnedOnce(
      [say('appeal.act.call-shows')],
      calls.map(({ addressee, tel, safety }) => ({
        label: toOffice(say('appeal.act.call', officeOf(addressee)), onOneLine(addressee.phone ?? ''), frame),
        url: tel,
        warnings: safetyOf({ safety }),
      })),
    ),
    ...of('share').map((way) => ({ label: say('act.share'), url: appealUrl, warnings: safetyOf(way) })),
  ].map((way, index) => ({
    ...way,
    isFirst: index === 0,
    warnings: way.warnings.map((text) => ({ text, ...directionOf(text, frame) })),
  }));
}

function petitionWay(way: WayOf<'petition'>, label: string): Way[] {
  const url = findShortAddress(way.url);
  return url ? [{ label: `${label} (${hostsOfLink(url).join()})`, url, warnings: safetyOf(way) }] : [];
}

/** One link for all addressees: they stand on one page. */
function letterWay(
  { letterPage, language: written }: AlertFields,
  letters: readonly WayToAct[],
  language: Language,
): Way[] {
  if (!letterPage) return [];
  const warnings = [...new Set(letters.flatMap(safetyOf))];
  return [{ label: letterLabel(letterPage, written, language), url: letterPage.url, warnings }];
}

/** A warning that is that of the act before is not repeated. */
const warnedOnce = (ofAll: readonly string[], ways: readonly Way[]): Way[] =>
  ways.map((way, index) => {
    const before = index === 0 ? ofAll : [];
    const said = new Set(ways[index - 1]?.warnings);
    return { ...way, warnings: [...before, ...way.warnings.filter((text) => !said.has(text))] };
  });

const safetyOf = ({ safety }: Pick<WayToAct, 'safety'>): string[] => (safety === undefined ? [] : [cleanText(safety)]);

const officeOf = ({ office }: ShownAddressee) => ({ office: cleanLine(office) });

/** An address reads from left to right in every language; marks hold it together where the words around it do not. */
function toOffice(label: string, address: string | undefined, { direction }: Direction): string {
  const words = cleanLine(address ?? '');
  return `${label} (${direction === 'rtl' ? `\u2066${words}\u2069` : words})`;
}
