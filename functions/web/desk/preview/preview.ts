import { type AppealSendingsPorts, gateOf } from '../../../domain/deciding/deciding.ts';
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
import type { FieldError, PageEvent } from '../../kit/kit.ts';
import { pathParameter, postedFields, postedPairs } from '../../kit/kit.ts';
import type { Asked, AtDeskHere, CountedAudience, CountPorts, LookedAt, MemberRoute } from '../kit/kit.ts';
import {
  countAudience,
  deskPageOfActs,
  findWhomItReaches,
  isDraftId,
  lookedAtIn,
  lookedAtPath,
  mailLookedAt,
  wholeLook,
} from '../kit/kit.ts';
import { noMailPage, previewPage, TO_FIELD } from './preview-page.ts';

export interface PreviewPorts extends PreviewDraftPorts, SendTestPorts, AppealSendingsPorts, CountPorts {
  readonly versions: PreviewDraftPorts['versions'];
  readonly drafts: Pick<Drafts, 'find' | 'findImage'>;
  readonly showMail: ShowMail;
  readonly draftTests: Pick<DraftTests, 'keep' | 'findLast'>;
}

/** What came of a press on the page. */
interface Said {
  /** Members who were ticked. */
  readonly to?: readonly string[];
  readonly counted?: CountedAudience | undefined;
}

/** On which members look at the very mail that a draft would send. */
export const previewRoutes = (ports: PreviewPorts): MemberRoute[] => [
  ...deskPageOfActs<Said>({
    path: PAGE,
    page: (asked, said) => pageOf(asked, said, ports),
    acts: {
      [`${PAGE}/test`]: (asked) => takeTest(asked, ports),
      [`${PAGE}/audience`]: async ({ at, event }) => {
        const found = await findMail(at, event, ports);
        if (!found) return undefined;
        const { version } = found.preview;
        return { said: { counted: await countAudience(at.office.publisherId, version, version.publishedAtMs, ports) } };
      },
    },
  }),
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

async function pageOf(
  asked: Asked,
  { errors, to = [asked.at.member.memberId], counted }: Said & { readonly errors: readonly FieldError[] },
  ports: PreviewPorts,
) {
  const { at, event } = asked;
  const { publisherId } = at.office;
  const draftId = pathParameter(event, 'draftId');
  if (!isDraftId(draftId)) return undefined;
  const [found, newest, last] = await Promise.all([
    findDrafted(at, event, ports),
    ports.drafts.find(publisherId, draftId),
    ports.draftTests.findLast(publisherId, draftId),
  ]);
  if (!found) return undefined;
  const { looked, draft, preview } = found;
  if (preview.kind !== 'mails') return noMailPage(asked, draft, gateOf(draft, preview));
  const [whom, image] = await Promise.all([findWhomItReaches(preview.version, ports), imageOf(draft, ports.drafts)]);
  const { shown, mail } = mailOf(looked, draft, preview, ports);
  return previewPage(asked, {
    ...{ looked: shown, draft, preview, mail, newestRevision: newest?.revision ?? draft.revision },
    gate: gateOf(draft, preview, image?.bytes),
    test: { looked: shown, last, errors, to },
    audience: { looked: shown, whom, counted },
    isDone: event.queryStringParameters?.done === TEST_DONE,
  });
}

const TEST_DONE = 'test';

/** Sends the very mail that the page showed, in its own form, with the word for a test before its subject. */
async function takeTest({ at, event, t }: Asked, ports: PreviewPorts) {
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
  if (outcome === 'sent') return `${lookedAtPath(shown)}&done=${TEST_DONE}` as const;
  const said = t(outcome === 'too many' ? 'preview.test.too-many' : 'preview.test.to-no-one');
  return { said: { errors: [{ fieldId: TO_FIELD, text: said }], to } };
}

/** One of its mails, with what the address left out: the reader of the original who has no mail of the case yet, where there may be one. */
function mailOf(looked: LookedAt, { revision }: Draft, { version, mails }: DraftMails, { showMail }: PreviewPorts) {
  const shown = { ...wholeLook(looked, version.edition.language, mails), revision };
  return { shown, mail: showMail(mailLookedAt(shown, languagesOf(version), mails), version) };
}
