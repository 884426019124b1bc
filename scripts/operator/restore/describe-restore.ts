import type { Newer } from './compare-tables.ts';
import type { Copied } from './copy-back.ts';
import type { SettledDueWork } from './settling/settle-due-work.ts';
import { CLASSES, type Settled, type SettledClass } from './settling/settle-people.ts';
import type { SettledSignUps } from './settling/settle-sign-ups.ts';
import type { SettledSuppressions } from './settling/settle-suppressions.ts';

export interface Found {
  readonly people: Settled;
  readonly signUps: SettledSignUps;
  readonly dueWork: SettledDueWork;
  readonly appeals: readonly string[];
  readonly keys: readonly string[];
  readonly suppressed: SettledSuppressions;
  /** Items that are sealed under a data key which is nowhere any more, by what they are. */
  readonly withoutKey: ReadonlyMap<string, number>;
  readonly newer?: Newer;
}

const PEOPLE_WORDS = {
  erased: 'erased everything since: erased again',
  moved: 'moved since: erased, since the backup has the mailbox that they left',
  unsubscribed: 'unsubscribed since: unsubscribed again',
  bounce: 'refused our mail since: held back again',
  complaint: 'called our mail spam since: held back again',
  unfollowed: 'stopped a follow since: stopped again',
  'taken back': 'ended something since and took it back: as they were',
  unsettled: 'can’t be settled: they get no mail',
} as const satisfies Record<SettledClass, string>;

const MOST_IDS = 20;

export function describeFound({
  people,
  signUps,
  dueWork,
  appeals,
  keys,
  suppressed,
  withoutKey,
  newer,
}: Found): string {
  const lines = [
    'Subscribers',
    ...CLASSES.flatMap((name) => line(people[name], PEOPLE_WORDS[name])),
    ...(typeof suppressed === 'number'
      ? countLine(suppressed, 'on SES’s own list: held back again')
      : [`  SES’s own list was not read: ${NOT_READ[suppressed]}`]),
    'Sign-ups',
    ...line(signUps.notMe, '“this was not me” since: none of them brings mail'),
    ...line(signUps.forgotten, 'of subscribers who ended everything since: forgotten'),
    'Mail that was under way',
    ...line(
      dueWork.dispatches,
      'dispatches were open: paused. Cancel each that was sent since; resume only one that was not',
    ),
    ...line(dueWork.releases, 'appeals waited for their time: held. Their publishers release or cancel them'),
    ...countLine(dueWork.digestSlots.length, 'digests go on from now'),
    ...countLine(dueWork.notices.length, 'reminders and notices were due: not sent'),
    ...countLine(dueWork.sessions.length, 'sessions and sign-in links: closed'),
    ...line(dueWork.unreadable, 'damaged items were due: nothing comes of them'),
    'Appeals',
    ...line(
      appeals,
      'corrected or withdrawn since, or a name was hidden: taken out. Their publishers send what replaced them again',
    ),
    'Keys of publishers',
    ...line(keys, 'revoked since, or given an earlier end: so again'),
    'Sealed under a data key that is gone: they never open again, and a subscriber among them gets no mail',
    ...[...withoutKey].flatMap(([entity, count]) => countLine(count, entity)),
  ];
  return [...withoutEmptyHeadings(lines), ...describeNewer(newer)].join('\n');
}

const NOT_READ = {
  sandboxed: 'SES has the account in its sandbox, where the list is closed and only verified addresses are mailed',
  'no list here': 'the inbox that stands in for SES on this machine keeps none',
} as const satisfies Record<Exclude<SettledSuppressions, number>, string>;

function describeNewer(newer: Newer | undefined): string[] {
  if (!newer) return ['What came after the backup is not known: there was no table to compare it with.'];
  return [
    `Newer than the backup: ${newer.confirmed} subscribers and ${newer.appeals} versions of appeals stay; ${newer.changed} subscribers changed something, and get back what they had.`,
  ];
}

const line = (ids: readonly string[], words: string): string[] => {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, MOST_IDS).map((id) => `           ${id}`);
  const more = ids.length > MOST_IDS ? [`           and ${ids.length - MOST_IDS} more`] : [];
  return [...countLine(ids.length, words), ...shown, ...more];
};

const countLine = (count: number, words: string): string[] =>
  count === 0 ? [] : [`  ${count.toLocaleString('en').padStart(7)}  ${words}`];

const isHeading = (text: string | undefined) => text !== undefined && !text.startsWith(' ');

const withoutEmptyHeadings = (lines: readonly string[]): string[] =>
  lines.filter((text, index) => {
    const next = lines[index + 1];
    return !isHeading(text) || (next !== undefined && !isHeading(next));
  });

export function describeCopied({ written, kept, unreadable, replaced, rebuilt }: Copied): string {
  const copied = `${written.toLocaleString('en')} items written, ${kept.toLocaleString('en')} newer ones kept, ${unreadable.toLocaleString('en')} damaged ones left out, ${replaced.length} subscribers have signed up again since and stay as they are`;
  if (!rebuilt) return copied;
  const { found, doubled } = rebuilt;
  return [
    `The table has made a lookup key since: ${found.toLocaleString('en')} subscribers are found by their address under it again`,
    ...line(doubled, 'were subscribed twice with one address: the earlier is erased'),
    copied,
  ].join('\n');
}
