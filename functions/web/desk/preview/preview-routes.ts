import { formName } from '../../../domain/dispatch/rendered-mail.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import type { DraftMails } from '../../../domain/drafts/preview-draft.ts';
import { findPreview, type PreviewDraftPorts } from '../../../domain/drafts/preview-draft.ts';
import { formFor, partsIn, type ShowMail, type ShownMail } from '../../../domain/drafts/shown-mail.ts';
import { type Answer, pageAnswer } from '../../kit/answers.ts';
import { type PageEvent, pathParameter } from '../../kit/page-event.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { framedAnswer, withFrames } from '../../kit/security-headers.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { MAIL_FRAME_PATH, MAIL_PATH } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import { type LookedAt, lookedAtIn } from './looked-at.ts';
import { noMailPage } from './no-mail-page.ts';
import { previewPage } from './preview-page.ts';

export interface PreviewPorts extends PreviewDraftPorts {
  readonly drafts: Pick<Drafts, 'find'>;
  readonly showMail: ShowMail;
}

/** On which members look at the very mail that a draft would send. */
export const previewRoutes = (ports: PreviewPorts): MemberRoute[] => [
  { method: 'GET', path: MAIL_PATH, answer: (at, event, visit) => showPage(at, event, visit, ports) },
  { method: 'GET', path: MAIL_FRAME_PATH, answer: (at, event, visit) => showFrame(at, event, visit, ports) },
];

const findDrafted = async (at: AtDeskHere, looked: LookedAt, ports: PreviewPorts) =>
  findPreview({ publisherId: at.office.publisherId, ...looked }, at.office.name, ports);

async function showPage(at: AtDeskHere, event: PageEvent, visit: Visit, ports: PreviewPorts): Promise<Answer> {
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findDrafted(at, looked, ports));
  if (!looked || !found) return notFound(visit);
  const { draft, preview } = found;
  if (preview.kind !== 'mails') return pageAnswer(visit, noMailPage(visit, at, { draft, preview }));
  const newest = await ports.drafts.find(at.office.publisherId, looked.draftId);
  const shown = { ...whole(looked, preview), revision: draft.revision };
  const mail = mailOf(shown, preview, ports.showMail);
  const page = { looked: shown, draft, newestRevision: newest?.revision ?? draft.revision, preview, mail };
  return withFrames(pageAnswer(visit, previewPage(visit, at, page)));
}

async function showFrame(at: AtDeskHere, event: PageEvent, visit: Visit, ports: PreviewPorts): Promise<Answer> {
  const looked = lookedAtIn(pathParameter(event, 'draftId'), event.queryStringParameters);
  const found = looked && (await findDrafted(at, looked, ports));
  if (!looked || found?.preview.kind !== 'mails') return notFound(visit);
  const mail = mailOf(whole(looked, found.preview), found.preview, ports.showMail);
  return framedAnswer(mail.inScheme(event.queryStringParameters?.scheme === 'dark' ? 'dark' : 'light'));
}

/** With what the address left out: the reader of the original who has no mail of the case yet, where there may be one. */
export function whole(looked: LookedAt, { version, mails }: DraftMails): Required<Omit<LookedAt, 'revision'>> {
  const parts = partsIn(mails);
  const part = parts.find((one) => one === looked.part) ?? parts[0] ?? 'first';
  return { draftId: looked.draftId, as: looked.as, reader: looked.reader ?? version.edition.language, part };
}

function mailOf(
  { reader, part, as }: Required<Omit<LookedAt, 'revision'>>,
  { version, mails }: DraftMails,
  showMail: ShowMail,
): ShownMail {
  const name = formName(formFor(version, { reader, part, isDiscreet: as === 'discreet' }));
  const mail = mails.find(({ form }) => formName(form) === name);
  if (!mail) throw new Error(`No mail of this draft is called ${name}`);
  return showMail(mail, version);
}
