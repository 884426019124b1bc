import { cantDecide } from '../../../domain/deciding/may-decide.ts';
import type { SendingProposal } from '../../../domain/deciding/sending-proposal.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { isolated } from '../../preferences/isolated.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { proposalPath } from '../desk-paths.ts';

/** What waits for a decision, or was approved and is to go out. */
export function proposalRow(proposal: SendingProposal, { member }: AtDeskHere, { language }: Visit): Html {
  const t = wordsIn(language);
  const { proposalId, title, author, askedAtMs, status, goesOutAtMs = 0 } = proposal;
  const isTheirs = status === 'open' && cantDecide(proposal, member) === undefined;
  const standing =
    status === 'open'
      ? t('decide.list.open', { author: isolated(author.name), moment: momentInWords(language, askedAtMs) })
      : t('decide.list.approved', { moment: momentInWords(language, goesOutAtMs) });
  return html`<li><div><h3><a href="${pathIn(language, proposalPath(proposalId))}"><bdi>${title}</bdi></a></h3><p class="hint">${standing}</p>${
    isTheirs ? html`<p class="unsure">${t('decide.list.you')}</p>` : undefined
  }</div></li>
`;
}
