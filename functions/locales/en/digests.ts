export const digestMessages = {
  'mail.digest.subject.daily': 'Daily digest: {count, plural, one {# appeal} other {# appeals}}',
  'mail.digest.subject.weekly': 'Weekly digest: {count, plural, one {# appeal} other {# appeals}}',
  'mail.digest.title.daily': 'Daily digest',
  'mail.digest.title.weekly': 'Weekly digest',
  'mail.digest.preheader': 'What is new since the last one in what you follow.',
  'mail.digest.you-follow': 'You follow {reason}',
  'mail.digest.also': 'You also follow {reasons}.',
  'mail.digest.and-more': '{count, plural, one {# more} other {# more}}',
  'mail.digest.hidden':
    '{count, plural, one {# more appeal does not fit into this e-mail.} other {# more appeals do not fit into this e-mail.}}',
  'mail.digest.none': 'There is nothing new.',
  'mail.digest.why.daily': 'You get one e-mail a day, if there is anything new in what you follow.',
  'mail.digest.why.weekly': 'You get one e-mail a week, if there is anything new in what you follow.',
  'mail.digest.unsubscribe': 'Unsubscribe from all alerts',
} as const;
