export const discreetMessages = {
  'mail.discreet.subject': 'New message for you',
  'mail.discreet.preheader': 'Open the link to read it.',
  'mail.discreet.text': 'There is something new for you to read.',
  'mail.discreet.last': 'This is the last message from us. If you want more of them, open the page and confirm.',
  'mail.discreet.later':
    'You will get a message like this one when there is something to read. On the page you can change that.',
  'mail.discreet.fewer':
    'You get fewer messages from us from now on. If you did not want that, open the page and undo it.',
  'mail.discreet.moved':
    'This is the last message to this address: from now on our messages go to another one. If you did not want that, reply to this e-mail straight away; a person reads every reply.',
  'mail.discreet.open': 'Open it',
  'mail.discreet.message': 'Message {number}',
  'mail.discreet.more':
    '{count, plural, one {# more message does not fit into this e-mail.} other {# more messages do not fit into this e-mail.}}',
  'mail.discreet.stop-case': 'No more messages about {case}',
  'mail.discreet.stop-this': 'No more messages like this one',
  'mail.discreet.stop-this-reason': 'No more messages like this one (reason {reason} of {count})',
  'mail.discreet.stop': 'No more messages like number {number}',
  'mail.discreet.stop-reason': 'No more messages like number {number} (reason {reason} of {count})',
  'mail.discreet.stop-choice': 'No more messages for your choice number {number}',
  'mail.discreet.unsubscribe': 'Get no more of these messages',
  'page.exit': 'Leave this page',
  'page.exit.without-script':
    'Your browser’s Back button still leads here, and its history keeps this address. Delete it there if others use this device.',
  'page.exit.with-script':
    'The page that opens takes the place of this one: Back does not lead here. The Esc key does the same.',
} as const;
