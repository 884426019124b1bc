import type { AudienceAnswer } from '../../../contract/requests/count-audience.ts';
import { type AppealSendingsPorts, isReady } from '../../../domain/deciding/deciding.ts';
import type {
  Draft,
  DraftMails,
  Drafts,
  DraftTests,
  PreviewDraftPorts,
  SendTestPorts,
  ShowMail,
} from '../../../domain/drafts/drafts.ts';
import { findPreview, imageOf, sendTest } from '../../../domain/drafts/drafts.ts';
import { languagesOf } from '../../../domain/subscriber/subscriber.ts';
import { message } from '../../../locales/messages.ts';
import type { FieldError, PageEvent, Visit } from '../../kit/kit.ts';
import { framedAnswer, pageAnswer, pathParameter, postedFields, postedPairs, withFrames } from '../../kit/kit.ts';
import type { AtDeskHere, CountPorts, LookedAt, MemberRoute, Outcome } from '../kit/kit.ts';
import {
  countAudience,
  deskAct,
  findWhomItReaches,
  lookedAtIn,
  lookedAtPath,
  mailLookedAt,
  wholeLook,
} from '../kit/kit.ts';
import { noMailPage } from './no-mail-page.ts';
import { previewPage } from './preview-page.ts';
import { TO_FIELD } from './test-section.ts';

export interface PreviewPorts extends PreviewDraftPorts, SendTestPorts, AppealSendingsPorts, CountPorts {
  readonly versions: PreviewDraftPorts['versions'];
  readonly drafts: Pick<Drafts, 'find' | 'findImage'>;
  readonly showMail: ShowMail;
  readonly draftTests: Pick<DraftTests, 'keep' | 'findLast'>;
  /** How many mails the account sends at most. */
  readonly sendsPerSecond: number;
}

/** On which members look at the very mail that a draft would send. */
export const previewRoutes = (ports: PreviewPorts): MemberRoute[] => [
  { method: 'GET', path: PAGE, answer: (at, event, visit) => showPage(at, event, visit, ports) },
  { method: 'GET', path: `${PAGE}/frame`, answer: (at, event) => showFrame(at, event, ports) },
  ...deskAct(`${PAGE}/test`, PAGE, (at, event, visit) => takeTest(at, event, visit, ports)),
  ...deskAct(`${PAGE}/audience`, PAGE, (at, event, visit) => showAudience(at, event, visit, ports)),
];

const PAGE = '/desk/write/{draftId}/mail';

/** The draft that an address names, with its mails, or why it has none. */
async function findDrafted({ office }: AtDeskHere, event: PageEvent, ports: PreviewPorts) {
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findPreview({ publisherId: office.publisherId, ...looked }, office.name, ports));
  return found && { ...found, looked };
}

/** The mail of it that is looked at; undefined where it has none. */
async function findMail(at: AtDeskHere, event: PageEvent, ports: PreviewPorts) {
  const found = await findDrafted(at, event, ports);
  if (found?.preview.kind !== 'mails') return undefined;
  const { looked, draft, preview } = found;
  return { draft, preview, ...mailOf(looked, draft, preview, ports) };
}

/** What a member did on the page just now. */
interface Asked {
  readonly errors?: readonly FieldError[];
  readonly to?: readonly string[];
  readonly answer?: AudienceAnswer | undefined;
}

async function showPage(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: PreviewPorts,
  { errors = [], to = [at.member.memberId], answer }: Asked = {},
): Promise<Outcome> {
  const found = await findDrafted(at, event, ports);
  if (!found) return undefined;
  const { looked, draft, preview } = found;
  if (preview.kind !== 'mails') return pageAnswer(visit, noMailPage(visit, at, { draft, preview }));
  const { publisherId } = at.office;
  const [newest, last, whom, image] = await Promise.all([
    ports.drafts.find(publisherId, looked.draftId),
    ports.draftTests.findLast(publisherId, looked.draftId),
    findWhomItReaches(preview.version, ports),
    imageOf(draft, ports.drafts),
  ]);
  const { shown, mail } = mailOf(looked, draft, preview, ports);
  const page = previewPage(visit, at, {
    ...{ looked: shown, draft, preview, mail, newestRevision: newest?.revision ?? draft.revision },
    isReady: isReady(draft, preview, image?.bytes),
    test: { looked: shown, last, errors, to },
    audience: { looked: shown, whom, sendsPerSecond: ports.sendsPerSecond, answer },
    isDone: event.queryStringParameters?.done === TEST_DONE,
  });
  return withFrames(pageAnswer(visit, page, errors.length > 0 ? 422 : 200));
}

const TEST_DONE = 'test';

async function showAudience(at: AtDeskHere, event: PageEvent, visit: Visit, ports: PreviewPorts): Promise<Outcome> {
  const found = await findMail(at, event, ports);
  if (!found) return undefined;
  const { version } = found.preview;
  const answer = await countAudience(at.office.publisherId, version, version.publishedAtMs, ports);
  return showPage(at, event, visit, ports, { answer });
}

/** Sends the very mail that the page showed, in its own form, with the word for a test before its subject. */
async function takeTest(at: AtDeskHere, event: PageEvent, visit: Visit, ports: PreviewPorts): Promise<Outcome> {
  const { language } = visit;
  const found = await findMail(at, event, ports);
  if (!found) return undefined;
  const { draft, preview, shown } = found;
  const to = postedPairs(postedFields(event)).flatMap(([name, value]) => (name === TO_FIELD ? [value] : []));
  const { subject, html, text } = found.mail;
  const wanted = {
    draftId: draft.draftId,
    revision: draft.revision,
    digest: preview.digest,
    language: shown.reader,
    isDiscreet: shown.as === 'discreet',
    memberIds: to,
    subject: message(shown.reader, 'preview.test.subject', { subject }),
    html,
    text,
  };
  const outcome = await sendTest(at, wanted, ports, ports.nowMs());
  if (outcome === 'sent') return `${lookedAtPath(shown)}&done=${TEST_DONE}`;
  const said = message(language, outcome === 'too many' ? 'preview.test.too-many' : 'preview.test.to-no-one');
  return showPage(at, event, visit, ports, { errors: [{ fieldId: TO_FIELD, text: said }], to });
}

async function showFrame(at: AtDeskHere, event: PageEvent, ports: PreviewPorts): Promise<Outcome> {
  const found = await findMail(at, event, ports);
  const scheme = event.queryStringParameters?.scheme === 'dark' ? 'dark' : 'light';
  return found && framedAnswer(found.mail.inScheme(scheme));
}

/** One of its mails, with what the address left out: the reader of the original who has no mail of the case yet, where there may be one. */
function mailOf(looked: LookedAt, { revision }: Draft, { version, mails }: DraftMails, { showMail }: PreviewPorts) {
  const shown = { ...wholeLook(looked, version.edition.language, mails), revision };
  return { shown, mail: showMail(mailLookedAt(shown, languagesOf(version), mails), version) };
}
