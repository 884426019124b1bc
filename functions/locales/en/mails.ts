export const mailMessages = {
  'mail.kind.new': 'New appeal',
  'mail.kind.update': 'Update',
  'mail.kind.correction': 'Correction',
  'mail.kind.outcome': 'Outcome',
  'mail.kind.retraction': 'Withdrawn',

  'mail.alert.subject.new': '{title}',
  'mail.alert.subject.update': 'Update: {title}',
  'mail.alert.subject.correction': 'Correction: {title}',
  'mail.alert.subject.outcome': 'Outcome: {title}',
  'mail.alert.subject.retraction': 'Withdrawn: {title}',
  'mail.alert.note.update': 'This is an update on an earlier appeal.',
  'mail.alert.note.correction': 'This corrects an earlier appeal. Please rely on this version, not the earlier one.',
  'mail.alert.note.outcome': 'This is how an earlier appeal ended.',
  'mail.alert.note.retraction': 'The publisher has withdrawn this appeal. Please do not act on it or pass it on.',
  'mail.alert.earlier': '“{title}”, {day}',
  'mail.alert.more-countries': '{count, plural, one {# more country} other {# more countries}}',
  'mail.alert.from': 'From {publisher}',
  'mail.alert.cut': 'This e-mail shows only part of the appeal.',
  'mail.alert.read-whole': 'Read the whole appeal',
  'mail.alert.read-on-page': 'Read or share this appeal online',
  'mail.alert.read-withdrawn': 'See that it was withdrawn',
  'mail.alert.footnotes': 'Notes',
  'mail.alert.source': 'Read it on {publisher}’s website',
  'mail.alert.unsubscribe': 'Unsubscribe from all alerts',

  'mail.reasons.unknown': 'You get this because you follow appeals with us.',
  'mail.reasons.one': 'You get this because you follow {reason}.',
  'mail.reasons.many': 'You get this because you follow:',
  'mail.reasons.sent.correction': 'You get this because we sent you the appeal that this corrects.',
  'mail.reasons.sent.retraction': 'You get this because we sent you the appeal that has now been withdrawn.',
  'mail.reasons.urgent.daily': 'You get this at once, outside your daily digest, because it is urgent.',
  'mail.reasons.urgent.weekly': 'You get this at once, outside your weekly digest, because it is urgent.',
  'mail.reasons.stop': 'Unfollow “{reason}”',
  'mail.reasons.more':
    '{count, plural, one {and # more thing that you follow} other {and # more things that you follow}}',

  'mail.comma': ',',
  'mail.colon': ':',
  'mail.sender.home': 'About these alerts',
  'mail.sender.privacy': 'Privacy',

  'mail.confirm.subject': 'Please confirm your e-mail address',
  'mail.confirm.preheader': 'One more step: open the link and confirm.',
  'mail.confirm.title': 'One more step',
  'mail.confirm.intro':
    'You, or someone else, entered this address on our pages. The page behind the button shows what was asked for.',
  'mail.confirm.instruction': 'If that was you, choose “Go to the page”, then confirm on the page that opens.',
  'mail.confirm.button': 'Go to the page',
  'mail.confirm.ignore':
    'If you do nothing, nothing changes. The link stops working {days, plural, =0 {in less than a day} one {after # day} other {after # days}}.',

  'mail.unsubscribed.subject': 'You’re unsubscribed',
  'mail.unsubscribed.preheader': 'You will get no more alerts from us.',
  'mail.unsubscribed.title': 'You’re unsubscribed',
  'mail.unsubscribed.intro':
    'You will get no more alerts from us. An alert that was already on its way may still arrive.',
  'mail.unsubscribed.instruction':
    'If this was a mistake, or someone else or a mail scanner opened the link, you can undo it {days, plural, one {within # day} other {within # days}}: open the page and confirm. After that, what you followed is deleted.',
  'mail.unsubscribed.button': 'Undo and keep my alerts',
  'mail.unsubscribed.erase': 'To have everything that we know about you deleted at once, sign in and erase it there.',
  'mail.unsubscribed.sign-in': 'Sign in',
} as const;
