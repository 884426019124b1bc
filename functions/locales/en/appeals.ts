/** Words of an appeal's public page. */
export const appealMessages = {
  'appeal.kind.new': 'Appeal',
  'appeal.kind.update': 'Update',
  'appeal.kind.correction': 'Correction',
  'appeal.kind.outcome': 'Outcome',
  'appeal.kind.retraction': 'Withdrawn',
  'appeal.from': 'From {publisher}',
  'appeal.version': 'This is version {version, number}. It replaces what was published here before.',
  'appeal.corrected':
    'This is version {version, number}. It corrects what was published here before: please go by this text.',
  'appeal.past': 'The last day on which it helped to act was {day}. This appeal is over.',
  'appeal.expires': 'Act by',
  'appeal.withdrawn-title': 'Withdrawn: {title}',
  'appeal.retracted': 'The publisher has withdrawn this appeal. Please do not act on it or pass it on.',
  'appeal.footnotes': 'Notes',
  'appeal.source': 'Read it on the site of {publisher}',
  'appeal.from-site': 'Source',
  'appeal.countries': '{count, plural, one {Country} other {Countries}}',
  'appeal.themes': '{count, plural, one {Theme} other {Themes}}',
  'appeal.follow.heading': 'Hear when the next one is published',
  'appeal.follow.text': 'Follow countries and themes: one e-mail for each appeal, and you can leave with one press.',
  'appeal.follow.button': 'Choose what to follow',
  'appeal.not-found.title': 'No such appeal',
  'appeal.not-found.heading': 'There is no appeal at this address',
  'appeal.not-found.text':
    'The link may have been cut off on its way to you. Open it again from the e-mail, or copy the whole of it.',
  'appeal.not-found.button': 'Follow appeals by country or theme',
} as const;
