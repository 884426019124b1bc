/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'Appeals from {sender}',
  'feed.name': 'Appeals',
  'feed.withdrawn.title': 'An appeal was withdrawn',
  'feed.withdrawn.text':
    'Its publisher took this appeal back. Please do not act on it, and delete what you have of it.',
  'feed.corrected.title': 'An earlier version was corrected',
  'feed.corrected.text':
    'What it said was wrong, and is not shown any longer. The newest version says what is known now.',
  'feed.hidden.title': 'An earlier version is no longer shown',
  'feed.hidden.text': 'The newest version says what is known now.',
  'feed.case.name': 'This case',
  'feed.cap.event': 'Urgent appeal for people in danger',
  'feed.follow.heading': 'Follow by feed',
  'feed.follow.text':
    'A feed reader shows you new appeals without your e‑mail address. Give it one of these addresses:',
  'feed.follow.kept':
    'If an appeal is withdrawn or corrected, the feed says so under the same entry. What feed readers and mailboxes have kept of it, we cannot take back.',
  'feed.unknown.place':
    'This feed does not exist: its address names no place that is known here. A place is the code of a country, such as RU, or of a region, such as 150.',
  'feed.unknown.theme': 'This feed does not exist: its address names no theme that is known here.',
  'feed.same.button': 'Get the same as feeds',
  'feed.same.hint':
    'A file for a feed reader (OPML), with a feed for each thing that you chose. It stays on your device; we keep nothing of it.',
} as const;
