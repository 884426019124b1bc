import type { AppealVersion } from '../appeal/appeal.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { type ActToTell, pageOfAct } from '../members/members.ts';
import type { SendingProposals } from './ports.ts';

export interface TitlePorts {
  readonly proposals: Pick<SendingProposals, 'find'>;
  readonly deskDrafts: Pick<Drafts, 'find'>;
  readonly newestVersions: { findNewest(appealId: string): Promise<AppealVersion | undefined> };
}

/** Which appeal a mail is about that says what a colleague did: its title as it is now, without a name that was taken out. Undefined where the mail is about none, or its office keeps it no more. */
export async function titleOfAct(
  { publisherId, did, about }: Pick<ActToTell, 'publisherId' | 'did' | 'about'>,
  { proposals, deskDrafts, newestVersions }: TitlePorts,
): Promise<string | undefined> {
  switch (pageOfAct(did)) {
    case 'sent': {
      const newest = await newestVersions.findNewest(about);
      return newest?.publisherId === publisherId ? newest.edition.title : undefined;
    }
    case 'proposal':
      return (await proposals.find({ publisherId, proposalId: about }))?.title;
    case 'notes':
      return (await deskDrafts.find(publisherId, about))?.fields.title;
    default:
      return undefined;
  }
}
