import type { AudienceAnswer, AudienceQuestion } from '../../../contract/requests/count-audience.ts';
import { isReady } from '../../../domain/deciding/ready-to-ask.ts';
import type { AppealSendingsPorts } from '../../../domain/deciding/watching/sendings-of-appeal.ts';
import { type DraftTests, type SendTestPorts, sendTest } from '../../../domain/drafts/draft-test.ts';
import { imageOf } from '../../../domain/drafts/image-of.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import { type DraftMails, findPreview, type PreviewDraftPorts } from '../../../domain/drafts/preview-draft.ts';
import type { ShowMail, ShownMail } from '../../../domain/drafts/shown-mail.ts';
import { languagesOf } from '../../../domain/subscriber/edition-for.ts';
import { message } from '../../../locales/messages.ts';
import { pageAnswer } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedPairs } from '../../kit/posted-text.ts';
import { framedAnswer, withFrames } from '../../kit/security-headers.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { type LookedAt, lookedAtIn, lookedAtPath, mailLookedAt, wholeLook } from '../kit/mails/looked-at.ts';
import { findWhomItReaches } from '../kit/mails/whom-it-reaches.ts';
import { deskAct, type MemberRoute, type Outcome } from '../kit/member-routes.ts';
import { noMailPage } from './no-mail-page.ts';
import { previewPage } from './preview-page.ts';
import { TO_FIELD } from './test-section.ts';

export interface PreviewPorts extends PreviewDraftPorts, SendTestPorts, AppealSendingsPorts {
  readonly versions: PreviewDraftPorts['versions'];
  readonly drafts: Pick<Drafts, 'find' | 'findImage'>;
  readonly showMail: ShowMail;
  readonly draftTests: Pick<DraftTests, 'keep' | 'findLast'>;
  /** How many would get a version: asked of a function that sees subscribers. */
  readonly countReaders: (question: AudienceQuestion) => Promise<AudienceAnswer>;
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

const findDrafted = async (at: AtDeskHere, looked: LookedAt, ports: PreviewPorts) =>
  findPreview({ publisherId: at.office.publisherId, ...looked }, at.office.name, ports);

/** What a member did on the page just now. */
interface Asked {
  readonly errors?: readonly FieldError[];
  readonly to?: readonly string[];
  readonly answer?: AudienceAnswer;
}

async function showPage(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: PreviewPorts,
  { errors = [], to = [at.member.memberId], answer }: Asked = {},
): Promise<Outcome> {
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findDrafted(at, looked, ports));
  if (!looked || !found) return undefined;
  const { draft, preview } = found;
  if (preview.kind !== 'mails') return pageAnswer(visit, noMailPage(visit, at, { draft, preview }));
  const { publisherId } = at.office;
  const [newest, last, whom, image] = await Promise.all([
    ports.drafts.find(publisherId, looked.draftId),
    ports.draftTests.findLast(publisherId, looked.draftId),
    findWhomItReaches(preview.version, ports),
    imageOf(draft, ports.drafts),
  ]);
  const shown = { ...whole(looked, preview), revision: draft.revision };
  const page = previewPage(visit, at, {
    looked: shown,
    draft,
    newestRevision: newest?.revision ?? draft.revision,
    preview,
    isReady: isReady(draft, preview, image?.bytes),
    mail: mailOf(shown, preview, ports.showMail),
    test: { looked: shown, last, errors, to },
    audience: {
      ...{ looked: shown, whom, sendsPerSecond: ports.sendsPerSecond },
      ...(answer && { answer }),
    },
    isDone: event.queryStringParameters?.done === TEST_DONE,
  });
  return withFrames(pageAnswer(visit, page, errors.length > 0 ? 422 : 200));
}

const TEST_DONE = 'test';

/** Counts the readers of the version that the page shows. Whom a retraction reaches is written in receipts, which are not counted. */
async function showAudience(at: AtDeskHere, event: PageEvent, visit: Visit, ports: PreviewPorts): Promise<Outcome> {
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findDrafted(at, looked, ports));
  if (!looked || found?.preview.kind !== 'mails') return undefined;
  const { appealId, version, kind, subject, publishedAtMs: atMs } = found.preview.version;
  const { countries, themes } = subject;
  if (kind === 'retraction') return showPage(at, event, visit, ports);
  const answer = await ports.countReaders({
    kind: 'count-audience',
    publisherId: at.office.publisherId,
    atMs,
    version: { appealId, version, kind, subject: { countries: [...countries], themes: [...themes] } },
  });
  return showPage(at, event, visit, ports, { answer });
}

/** Sends the very mail that the page showed, in its own form, with the word for a test before its subject. */
async function takeTest(at: AtDeskHere, event: PageEvent, visit: Visit, ports: PreviewPorts): Promise<Outcome> {
  const { language } = visit;
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findDrafted(at, looked, ports));
  if (!looked || found?.preview.kind !== 'mails') return undefined;
  const { draft, preview } = found;
  const to = postedPairs(postedFields(event)).flatMap(([name, value]) => (name === TO_FIELD ? [value] : []));
  const shown = whole(looked, preview);
  const { subject, html, text } = mailOf(shown, preview, ports.showMail);
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
  if (outcome === 'sent') return `${lookedAtPath({ ...shown, revision: draft.revision })}&done=${TEST_DONE}`;
  const said = message(language, outcome === 'too many' ? 'preview.test.too-many' : 'preview.test.to-no-one');
  return showPage(at, event, visit, ports, { errors: [{ fieldId: TO_FIELD, text: said }], to });
}

async function showFrame(at: AtDeskHere, event: PageEvent, ports: PreviewPorts): Promise<Outcome> {
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findDrafted(at, looked, ports));
  if (!looked || found?.preview.kind !== 'mails') return undefined;
  const mail = mailOf(whole(looked, found.preview), found.preview, ports.showMail);
  return framedAnswer(mail.inScheme(event.queryStringParameters?.scheme === 'dark' ? 'dark' : 'light'));
}

/** With what the address left out: the reader of the original who has no mail of the case yet, where there may be one. */
const whole = (looked: LookedAt, { version, mails }: DraftMails) => wholeLook(looked, version.edition.language, mails);

const mailOf = (
  shown: Required<Omit<LookedAt, 'revision'>>,
  { version, mails }: DraftMails,
  showMail: ShowMail,
): ShownMail => showMail(mailLookedAt(shown, languagesOf(version), mails), version);
