import { cantDecide, cantLook, isUnlooked, type SendingProposal } from '../../../domain/deciding/deciding.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, pathIn, type Visit } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { proposalPath } from '../desk-paths.ts';

/** What waits for a decision, or was approved and is to go out. */
export function proposalRow(
  proposal: SendingProposal,
  { office, member }: AtDeskHere,
  { language }: Visit,
  nowMs: number,
): Html {
  const t = wordsIn(language);
  const { proposalId, title, author, askedAtMs, status, goesOutAtMs = 0, when } = proposal;
  const isToLookAt = isUnlooked(proposal);
  const cant = (isToLookAt ? cantLook : cantDecide)(office, proposal, member, nowMs);
  const isTheirs = (status === 'open' || isToLookAt) && cant === undefined;
  const said = { author: isolated(author.name), moment: momentInWords(language, goesOutAtMs) };
  const standing = isToLookAt
    ? t(status === 'sent' ? 'alone.list.sent' : 'alone.list.approved', said)
    : status === 'open'
      ? t('decide.list.open', { ...said, moment: momentInWords(language, askedAtMs) })
      : t('decide.list.approved', said);
  return html`<li><div><h3><a href="${pathIn(language, proposalPath(proposalId))}"><bdi>${title === '' ? t('alone.list.changed') : title}</bdi></a></h3><p class="hint">${standing}</p>${
    when.kind === 'at' && status !== 'sent'
      ? html`<p class="hint">${t('decide.list.embargo', { moment: momentInWords(language, when.atMs) })}</p>`
      : undefined
  }${
    isToLookAt ? html`<p class="unsure">${t('alone.unlooked')}</p>` : undefined
  }${isTheirs ? html`<p class="unsure">${t('decide.list.you')}</p>` : undefined}</div></li>
`;
}
