import { styleText } from 'node:util';
import type { WithdrawalAnswer } from '../../functions/contract/withdrawal-api.ts';
import { EXIT } from '../program/exit-codes.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { ApiClient } from './api-client.ts';

interface Withdrawing {
  readonly person: string;
  readonly json?: boolean;
}

/** Takes a person's name out of an appeal, and says what stays beyond reach. It asks nothing: it protects. @returns what the command ends with. */
export async function withdrawConsent(
  appeal: string,
  { person, json }: Withdrawing,
  api: Pick<ApiClient, 'withdrawConsent'>,
): Promise<number> {
  const answer = await api.withdrawConsent({ appeal, person });
  if (json) printJson(answer);
  else console.log(describe(answer));
  return EXIT.ok;
}

function describe({ status, appealUrl, stopped, hasDraftsLeft, beyondUs }: WithdrawalAnswer): string {
  const done =
    status === 'not-named'
      ? `${styleText('bold', 'They were not named any more.')} No new version was published.`
      : `${styleText('green', 'Taken out.')} No page, feed, card or search of ours names them from the next minute on.`;
  return [
    `${done}\n${safeText(appealUrl)}`,
    ...(stopped > 0
      ? [`${stopped === 1 ? 'One mailing was' : `${stopped} mailings were`} under way, and stopped.`]
      : []),
    ...(hasDraftsLeft
      ? [
          'There are more drafts at the desk than one request looks through: run this command again, until it says so no more.',
        ]
      : []),
    `\nWhat can’t be called back:\n${beyondUs.map((line) => `  - ${safeText(line)}`).join('\n')}`,
  ].join('\n');
}
