/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'Appeals from {sender}',
  'feed.name': 'Appeals',
  'feed.withdrawn.title': 'An appeal was withdrawn',
  'feed.withdrawn.text':
    'Its publisher took this appeal back. Please do not act on it, and delete what you have of it.',
  'feed.follow.heading': 'Follow by feed',
  'feed.follow.text':
    'A feed reader shows you new appeals without your e-mail address. Give it one of these addresses:',
  'feed.follow.kept':
    'If an appeal is withdrawn or corrected, the feed says so under the same entry. What feed readers and mailboxes have kept of it, we cannot take back.',
} as const;
