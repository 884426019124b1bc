export const welcomeMessages = {
  'mail.welcome.subject': 'Welcome: what we will send you, and when',
  'mail.welcome.preheader': 'When mail comes, and how to change or end it.',
  'mail.welcome.title': 'Welcome',
  'mail.welcome.follows': 'You follow:',
  'mail.welcome.open': 'Still open',
  'mail.welcome.open-text':
    '{count, plural, one {This appeal came out before you joined. You can still act on it.} other {These appeals came out before you joined. You can still act on them.}}',
  'mail.welcome.next': 'When the next appeal about what you follow is published, we will tell you.',
  'mail.welcome.change-text':
    'You can change what you follow, how often mail comes and in which languages, at any time.',
  'mail.welcome.change': 'Change my alerts',
  'mail.welcome.unsubscribe': 'Unsubscribe from all alerts',
} as const;
