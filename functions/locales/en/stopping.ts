export const stoppingMessages = {
  'mail.stopped.subject': 'You have unfollowed a topic',
  'mail.stopped.preheader': 'If this was a mistake, you can undo it.',
  'mail.stopped.title': 'You no longer get alerts about this',
  'mail.stopped.intro': 'A link in one of our e-mails to you was used to stop following this:',
  'mail.stopped.rest': 'Nothing else was stopped by it. An alert that was already on its way may still arrive.',
  'mail.stopped.instruction':
    'If this was a mistake, or someone else or a mail scanner opened the link, you can undo it {days, plural, one {within # day} other {within # days}}: open the page and confirm. After that we forget what it was.',
  'mail.stopped.button': 'Undo and follow this again',
  'page.stopped.undo':
    'If you got these alerts until now, one e-mail follows. It has a link to undo this, for {days, number} days.',
  'page.undo-stop.title': 'Follow this again',
  'page.undo-stop.heading': 'Follow this again?',
  'page.undo-stop.text': 'You unfollowed {follow}. One click brings it back, and changes nothing else.',
  'page.undo-stop.button': 'Yes, follow it again',
  'page.undone-stop.title': 'You follow this again',
  'page.undone-stop.heading': 'You follow this again',
  'page.undone-stop.text': 'You follow {follow}, as before.',
  'page.undo-press.button': 'Undo',
  'page.undo-press.hint': 'It works here at once, for {minutes, number} minutes.',
  'page.undo-press.title': 'Undo',
  'page.undo-press.heading': 'Undo your last click?',
  'page.undone-press.title': 'Undone',
  'page.undone-press.heading': 'Your last click is undone',
  'page.undone-press.text': 'What it ended goes on as before.',
  'page.undone-press.before':
    'If it had already ended before that click, or you have chosen something else since, nothing has changed. If an e-mail says that it ended, it has a link to undo that too.',
  'page.undo-press-late.title': 'The time to undo it here is over',
  'page.undo-press-late.heading': 'The time to undo it here is over',
  'page.undo-press-late.text':
    'Use the link in the e-mail that tells you what ended. It works for {days, number} days.',
} as const;
