import type { Language } from '../contract/languages.ts';
import type { EntryAuthor, TeamEntry, ToldProposal } from '../contract/team-acts.ts';
import { zoneName } from '../domain/time/time.ts';
import { isolated } from './isolated.ts';
import { mayInWords } from './may-in-words.ts';
import { message, wordsIn } from './messages.ts';
import { momentInWords } from './moment-in-words.ts';

/** Who did something in an office. */
export function authorInWords(language: Language, author: EntryAuthor): string {
  if (author.kind === 'member') return isolated(author.name);
  if (author.kind !== 'key' || author.keyId === undefined) return message(language, `desk.history.${author.kind}`);
  const key = isolated(author.keyId);
  return author.owner
    ? message(language, 'keys.history.of-member', { who: isolated(author.owner.name), key })
    : message(language, 'keys.history.of-office', { key });
}

/** What was done to a team, as one sentence: of the history, and of the mail to all colleagues. */
export function teamInWords(language: Language, entry: TeamEntry): string {
  const t = wordsIn(language);
  const who = authorInWords(language, entry.author);
  switch (entry.act) {
    case 'invited': {
      const { name, address, permissions } = entry;
      const whom = { name: isolated(name), address: isolated(address), may: mayInWords(language, permissions) };
      return t('desk.history.invited', { who, ...whom });
    }
    case 'invited-again':
      return t('desk.history.invited-again', { who, name: isolated(entry.name) });
    case 'removed':
    case 'suspended':
    case 'given-back': {
      const said = { who, name: isolated(entry.name), may: mayInWords(language, entry.permissions) };
      // By a member who took the proposal back, or by the clock.
      return entry.act === 'given-back' && entry.author.kind === 'member'
        ? t('desk.history.given-back-by', said)
        : t(`desk.history.${entry.act}`, said);
    }
    case 'changed':
      return t('desk.history.changed', {
        ...{ who, name: isolated(entry.name) },
        before: mayInWords(language, entry.before),
        after: mayInWords(language, entry.permissions),
      });
    case 'two-decide':
      return t(`desk.history.two-${entry.isOn ? 'on' : 'off'}`, { who });
    case 'sends-alone':
      return t(`desk.history.sends-alone-${entry.isOn ? 'on' : 'off'}`, { who });
    case 'clock':
      return t('desk.history.clock-set', { who, zone: zoneName(entry.zone, language) });
    case 'two-ends':
      return t('desk.history.two-ends', { who, moment: momentInWords(language, entry.dueAtMs) });
    case 'two-kept':
      return t('desk.history.two-kept', { who });
  }
}

/** What a proposal about the team would do, in a few words: whom it lets in, with their address. */
export function proposalInWords(
  language: Language,
  { what, name, address = '', permissions = [] }: ToldProposal,
): string {
  const t = wordsIn(language);
  if (what === 'one-decides') return t('desk.proposal.one-decides');
  const who = isolated(name ?? t('desk.proposal.no-member'));
  switch (what) {
    case 'take':
      return t('desk.proposal.take', { name: who, may: mayInWords(language, permissions) });
    case 'grant':
    case 'invite':
      return t(`desk.proposal.${what}`, {
        ...{ name: who, address: isolated(address) },
        may: mayInWords(language, permissions),
      });
    case 'invite-again':
      return t('desk.proposal.invite-again', { name: who, address: isolated(address) });
    case 'remove':
      return t('desk.proposal.remove', { name: who });
  }
}
