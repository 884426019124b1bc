import type { CameBack, GoingOut, Matter, SendingProposal } from '../../../domain/deciding/deciding.ts';
import { isUnlooked } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import type { Release } from '../../../domain/publishing/publishing.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, pathIn } from '../../kit/kit.ts';
import type { Asked, AskedInList, InWords, LikenessesInList } from '../kit/kit.ts';
import {
  broughtRow,
  cameBackWhy,
  deskHref,
  draftPath,
  goingOutInWords,
  officeMoment,
  sentRow,
  titleOfCard,
  writingRow,
} from '../kit/kit.ts';

/** What rows of drafts say beside. */
export interface BesideMatters {
  readonly like: LikenessesInList;
  readonly asked: AskedInList;
}

/** An appeal of the desk, with what it waits for in words, and the way to it. */
export function matterRow(matter: Matter, asked: Asked, { like, asked: ofDrafts }: BesideMatters): Html {
  switch (matter.what) {
    case 'proposal':
      return proposalRow(matter.proposal, asked);
    case 'draft':
      return matter.standing === 'returned' && matter.back
        ? returnedRow(matter.draft, matter.back, asked)
        : writingRow(matter.draft, asked, like, ofDrafts);
    case 'brought':
      return broughtRow(matter.draft, asked, like);
    case 'release':
      return releaseRow(matter.release, asked);
    case 'going':
      return goingOutRow(matter.going, asked);
    case 'sent':
      return sentRow(matter.card, asked, matter.reached);
  }
}

/** What members asked colleagues for, or approved. */
function proposalRow(proposal: SendingProposal, asked: Asked): Html {
  const { t, language } = asked;
  const { title, status, when, version, isUrgent } = proposal;
  const kinds = [
    ...(isUrgent ? [t('appeal.urgent')] : []),
    ...(version.kind === 'new' ? [] : [t(`appeal.kind.${version.kind}`)]),
  ];
  return html`<li><div><h3><a href="${deskHref(language, '/desk/proposal/{proposalId}', proposal)}"><bdi>${title === '' ? t('alone.list.changed') : title}</bdi></a></h3>
${
  kinds.length > 0 &&
  html`<p class="hint">${kinds.join(' · ')}</p>
`
}<p${status === 'held' && html` class="unsure"`}>${standingInWords(proposal, asked)}</p>${
    when.kind === 'at' && status === 'open'
      ? html`<p class="hint">${t('decide.list.embargo', { moment: officeMoment(asked, when.atMs) })}</p>`
      : undefined
  }${isUnlooked(proposal) ? html`<p class="unsure">${t('alone.unlooked')}</p>` : undefined}</div></li>
`;
}

function standingInWords(proposal: SendingProposal, asked: Asked): string {
  const { t, language } = asked;
  const { author, askedAtMs, status, held = 'other', goesOutAtMs = 0, waitsSinceMs } = proposal;
  const said = { author: isolated(author.name), moment: officeMoment(asked, goesOutAtMs) };
  if (status === 'held') return t(`decide.held.${held}`);
  if (isUnlooked(proposal)) return t(status === 'sent' ? 'alone.list.sent' : 'alone.list.approved', said);
  if (status === 'open') return t('decide.list.open', { ...said, moment: momentInWords(language, askedAtMs) });
  return t(waitsSinceMs === undefined ? 'decide.list.approved' : 'decide.list.waits', said);
}

/** A draft that a colleague returned or stopped, with the reason. */
function returnedRow(draft: DraftOverview, back: CameBack, asked: Asked): Html {
  const { t, language, at } = asked;
  const { title } = draft;
  return html`<li><div><h3><a href="${pathIn(language, draftPath(draft, at.member))}">${title === '' ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</a></h3>
${cameBackWhy(asked, back)}</div></li>
`;
}

function releaseRow({ title, releaseAtMs, status }: Release, asked: Asked): Html {
  const { t } = asked;
  const when = t('desk.home.release-at', { moment: officeMoment(asked, releaseAtMs) });
  return html`<li><div><h3><bdi>${title}</bdi></h3><p>${when}</p>${
    status === 'held' ? html`<p class="unsure">${t('desk.home.held')}</p>` : undefined
  }</div></li>
`;
}

/** An appeal that goes out now. */
function goingOutRow({ card, dispatchId, report }: GoingOut, asked: InWords): Html {
  return html`<li><div><h3><a href="${deskHref(asked.language, '/desk/sending/{dispatchId}', { dispatchId })}">${titleOfCard(asked, card)}</a></h3>
<p>${goingOutInWords(asked, report)}</p></div></li>
`;
}
