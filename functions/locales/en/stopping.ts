/** Words of stopping one follow by a mailed link, and of undoing it. */
export const stoppingMessages = {
  'mail.stopped.subject': 'You have stopped some of your alerts',
  'mail.stopped.preheader': 'If this was a mistake, you can undo it.',
  'mail.stopped.title': 'You no longer get alerts about this',
  'mail.stopped.intro': 'A link in one of our e-mails to you was used to stop following this:',
  'mail.stopped.rest': 'Nothing else was stopped by it. One alert that is on its way already may still arrive.',
  'mail.stopped.instruction':
    'If this was a mistake, or someone or something else did it, you can undo it {days, plural, one {within # day} other {within # days}}: open the page and press its button. After that we forget what it was.',
  'mail.stopped.button': 'Undo: follow this again',
  'page.stopped.undo': 'One e-mail comes now. It has a link to undo this, for {days, number} days.',
  'page.undo-stop.title': 'Follow this again',
  'page.undo-stop.heading': 'Follow this again?',
  'page.undo-stop.text': 'You stopped following {follow}. One press brings it back, and changes nothing else.',
  'page.undo-stop.button': 'Yes, follow it again',
  'page.undone-stop.title': 'You follow this again',
  'page.undone-stop.heading': 'You follow this again',
  'page.undone-stop.text': 'You follow {follow}, as before.',
  'page.undo-stop-late.title': 'This can no longer be undone',
  'page.undo-stop-late.heading': 'This can no longer be undone',
  'page.undo-stop-late.text':
    'Stopping can be undone for {days, number} days; then we forget what it was. You can follow it again at any time, in your preferences.',
  'page.undo-stop-unsubscribed.title': 'First undo that you left',
  'page.undo-stop-unsubscribed.heading': 'First undo that you left',
  'page.undo-stop-unsubscribed.text':
    'After this was stopped, everything was. Another e-mail from us has a link to undo that. Press it first, then this one again.',
  'page.undo-stop-no-room.title': 'This does not fit any more',
  'page.undo-stop-no-room.heading': 'This does not fit beside what you follow now',
  'page.undo-stop-no-room.text':
    'Together it would be more than one person can follow, or you follow everything by now. Change that in your preferences, then press the link again.',
} as const;
