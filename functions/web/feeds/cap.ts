import { Temporal } from 'temporal-polyfill';
import { NEEDED_PARTS, PARTS } from '../../contract/appeal-parts.ts';
import { appealPath } from '../../contract/page-paths.ts';
import type { AppealKind, AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { descriptionOf, findShownPart } from '../../domain/appeal/appeal.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import { message } from '../../locales/messages.ts';
import { type Html, html, pathIn, type Visit } from '../kit/kit.ts';
import { inXml } from './feed.ts';

/**
 * The newest version of an urgent appeal as an alert of the Common Alerting Protocol, in each language that it has; undefined if none of its versions was
 * urgent. Of one that was withdrawn, that its alerts are cancelled. How severe and how certain an event is, no publisher tells.
 * https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html
 * @param versions - in their order.
 */
export function capOf(versions: readonly AppealVersion[], visit: Visit): string | undefined {
  const firstUrgent = versions.findIndex(({ isUrgent }) => isUrgent);
  const newest = versions.at(-1);
  if (firstUrgent === -1 || !newest) return undefined;
  const sender = new URL(visit.publicUrl).hostname;
  const earlier = versions.slice(firstUrgent, -1);
  const references = earlier.map((version) => [sender, identifierOf(version), sentOf(version)].join(','));
  return html`<?xml version="1.0" encoding="utf-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>${identifierOf(newest)}</identifier>
<sender>${sender}</sender>
<sent>${sentOf(newest)}</sent>
<status>Actual</status>
<msgType>${typeOf(newest, earlier)}</msgType>
<scope>Public</scope>
${references.length === 0 ? undefined : html`<references>${references.join(' ')}</references>`}
${newest.kind === 'retraction' ? undefined : [newest.edition, ...(newest.translations ?? [])].map((edition) => infoMarkup(newest, edition, visit))}
</alert>
`.toString();
}

const identifierOf = ({ appealId, version }: AppealVersion): string => `${appealId}.${version}`;
const sentOf = ({ publishedAtMs }: AppealVersion): string =>
  `${new Date(publishedAtMs).toISOString().slice(0, 19)}-00:00`;

function typeOf({ kind }: AppealVersion, earlier: readonly AppealVersion[]): 'Alert' | 'Update' | 'Cancel' {
  if (kind === 'retraction') return 'Cancel';
  return earlier.length === 0 ? 'Alert' : 'Update';
}

/** In the order of the schema. */
function infoMarkup(version: AppealVersion, edition: Edition, { publicUrl }: Visit): Html {
  const { kind, subject, publisherName, appealId } = version;
  const { language } = edition;
  const expires = expiresOf(version);
  return html`<info>
<language>${language}</language>
<category>Other</category>
<event>${message(language, 'feed.cap.event')}</event>
<urgency>${urgencyOf(kind, version.isUrgent === true)}</urgency>
<severity>Unknown</severity>
<certainty>Unknown</certainty>
${expires === undefined ? undefined : html`<expires>${expires}</expires>`}
<senderName>${inXml(publisherName)}</senderName>
<headline>${inXml(edition.title)}</headline>
<description>${inXml(descriptionOf(edition))}</description>
${instructionMarkup(version, edition)}<web>${publicUrl}${pathIn(language, appealPath(appealId))}</web>
${subject.countries.map(
  (
    code,
  ) => html`<area><areaDesc>${countryName(code, language)}</areaDesc><geocode><valueName>ISO3166-1</valueName><value>${code}</value></geocode></area>
`,
)}</info>
`;
}

/** What keeps people safe, for who acts. */
function instructionMarkup({ edition: original }: AppealVersion, edition: Edition): Html | undefined {
  const lines = NEEDED_PARTS.filter((part) => PARTS[part].slot === 'safety').flatMap(
    (part) => findShownPart(part, edition, original)?.value ?? [],
  );
  return lines.length === 0
    ? undefined
    : html`<instruction>${inXml(lines.join(' '))}</instruction>
`;
}

function urgencyOf(kind: AppealKind, isUrgent: boolean): 'Past' | 'Immediate' | 'Expected' {
  if (kind === 'outcome') return 'Past';
  return isUrgent ? 'Immediate' : 'Expected';
}

/** Where a day ends last. */
const LAST_ZONE = '-12:00';

/** The end of the last day on which it helps to act. UTC is written with a minus there, and never as Z. */
function expiresOf({ expiresOn, actByZone = LAST_ZONE }: AppealVersion): string | undefined {
  if (expiresOn === undefined) return undefined;
  const end = Temporal.PlainDate.from(expiresOn).toZonedDateTime({ timeZone: actByZone, plainTime: '23:59:59' });
  return end.toString({ timeZoneName: 'never' }).replace('+00:00', '-00:00');
}
