export const welcomeMessages = {
  'mail.welcome.subject': 'Welcome: this is what you will get',
  'mail.welcome.preheader': 'When mail comes, and how to change or end it.',
  'mail.welcome.title': 'Welcome',
  'mail.welcome.follows': 'You follow:',
  'mail.welcome.open': 'Still open',
  'mail.welcome.open-text':
    '{count, plural, one {This appeal was published before you joined. It still helps to act.} other {These appeals were published before you joined. It still helps to act.}}',
  'mail.welcome.next': 'When the next appeal about what you follow is published, we will tell you.',
  'mail.welcome.change-text':
    'You can change what you follow, how often mail comes and in which languages, at any time.',
  'mail.welcome.change': 'Change my alerts',
  'mail.welcome.unsubscribe': 'Leave: get no more mail from us',
} as const;
