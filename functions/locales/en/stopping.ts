export const stoppingMessages = {
  'mail.stopped.subject': 'You have stopped some of your alerts',
  'mail.stopped.preheader': 'If this was a mistake, you can undo it.',
  'mail.stopped.title': 'You no longer get alerts about this',
  'mail.stopped.intro': 'A link in one of our e-mails to you was used to stop following this:',
  'mail.stopped.rest': 'Nothing else was stopped by it. One alert that is on its way already may still arrive.',
  'mail.stopped.instruction':
    'If this was a mistake, or someone else or a mail scanner opened the link, you can undo it {days, plural, one {within # day} other {within # days}}: open the page and press its button. After that we forget what it was.',
  'mail.stopped.button': 'Undo: follow this again',
  'page.stopped.undo':
    'If they came until now, one e-mail follows. It has a link to undo this, for {days, number} days.',
  'page.undo-stop.title': 'Follow this again',
  'page.undo-stop.heading': 'Follow this again?',
  'page.undo-stop.text': 'You stopped following {follow}. One press brings it back, and changes nothing else.',
  'page.undo-stop.button': 'Yes, follow it again',
  'page.undone-stop.title': 'You follow this again',
  'page.undone-stop.heading': 'You follow this again',
  'page.undone-stop.text': 'You follow {follow}, as before.',
} as const;
