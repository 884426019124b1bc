export const accountMessages = {
  'mail.verify-address.title': 'Is this your new address?',
  'mail.verify-address.intro': 'Someone who gets e-mails from us wants to get them at this address from now on.',
  'mail.verify-address.instruction': 'If this was you, open the page and confirm the change there.',
  'mail.verify-address.button': 'Use this address',
  'mail.verify-address.code': 'The page asks for this code:',
  'mail.verify-address.ignore':
    'If this was not you, do nothing: no more e-mails will come here. The link stops working after {hours, plural, one {# hour} other {# hours}}.',

  'mail.address-changed.subject': 'Your alerts now go to a different address',
  'mail.address-changed.preheader': 'If this was not you, reply to this e-mail.',
  'mail.address-changed.title': 'Your alerts now go to a different address',
  'mail.address-changed.intro':
    'Someone who was signed in as you gave us another address and confirmed it. From now on, our e-mails go to that address and no longer to this one.',
  'mail.address-changed.not-you':
    'If this was not you, reply to this e-mail straight away; a person reads every reply.',

  'page.erase.title': 'Erase everything',
  'page.erase.heading': 'Erase everything about you?',
  'page.erase.text':
    'One click deletes your address, what you follow and your settings, at once and for good. No e‑mail is sent about it.',
  'page.erase.no-undo': 'This can’t be undone. You can sign up again at any time, as if for the first time.',
  'page.erase.button': 'Erase everything now',
  'page.erase.goes': 'What goes',
  'page.erase.goes-address': 'Your e‑mail address',
  'page.erase.goes-follows': 'Everything that you follow',
  'page.erase.goes-settings': 'How often, in which languages and how discreetly you hear from us',
  'page.erase.goes-waiting': 'Sign-ups and changes of address that wait to be confirmed',
  'page.erase.stays': 'What stays',
  'page.erase.stays-text':
    'That e‑mails were sent: under your random number for {hours, plural, one {# hour} other {# hours}} at most, then, for two years at most, under others that lead to no one.',
  'page.erase.stays-counters': 'Under a code of your address: how many e‑mails were asked for, for two days at most.',
  'page.erase.stays-not-me':
    'If you said that a sign-up was not yours: a code of your address, for {days, plural, one {# day} other {# days}} at most, so that no one can make us write to you.',
  'page.erase.stays-refused':
    'If your mailbox refused our e‑mails, or you reported them as spam: your address, on a list of Amazon’s mail service.',
  'page.erase.stays-ended':
    'That it was erased, and when, under a code of a random number: for {days, plural, one {# day} other {# days}} at most, so that no backup brings it back.',
  'page.erase.stays-backups': 'All of it in backups, for {days, plural, one {# day} other {# days}} at most.',

  'page.erase-link.title': 'A new link for an emergency',
  'page.erase-link.heading': 'Make a new link for an emergency?',
  'page.erase-link.text':
    'The link erases everything that we know about you, at once. The one that you have now stops working as soon as the new one is made.',
  'page.erase-link.button': 'Make a new link',
  'page.erase-link.made': 'Here is your new link',
  'page.erase-over.title': 'This link no longer works',
  'page.erase-over.heading': 'This link no longer works',
  'page.erase-over.text':
    'Nothing was erased. A link for an emergency ends when alerts move to another address, when a newer link is made, and when its owner signs up again. To erase everything now, sign in to your preferences.',
  'page.erase-nothing.title': 'Nothing is left to erase under this link',
  'page.erase-nothing.heading': 'Nothing is left to erase under this link',
  'page.erase-nothing.text':
    'The subscription that this link was made for is erased. If you have signed up again since, this link does not erase that: use the newer link, or sign in to your preferences.',

  'page.erased.title': 'Everything was erased',
  'page.erased.heading': 'Everything was erased',
  'page.erased.text':
    'As soon as you confirmed, your address, what you followed and your settings were deleted, and your alerts ended. An e‑mail that was already on its way may still arrive. A sign-up after that starts from nothing.',
  'page.erased.stays': 'What stays for a while',
  'page.erased.traces':
    'To leave no trace here either: close this page, delete it from the history of your browser, and delete our e‑mails from your mailbox.',

  'page.address.title': 'Change your address',
  'page.address.heading': 'Where should your alerts go?',
  'page.address.now': 'They go to {address} now.',
  'page.address.label': 'New address',
  'page.address.hint':
    'We send one e‑mail there. Your alerts move only when you confirm with the button in it. We tell the old address, once.',
  'page.address.button': 'Send an e‑mail to the new address',
  'page.address.same': 'Your alerts go to this address already. Enter the new one.',
  'page.address.too-many':
    'You asked for several changes today. Try again tomorrow. Your alerts still go to the same address.',
  'page.address-asked.title': 'Now check the other inbox',
  'page.address-asked.heading': 'Now check the inbox of your new address',
  'page.address-asked.text':
    'We are sending one e‑mail to {address}, with the subject “{subject}”. Open it within {hours, plural, one {# hour} other {# hours}} and confirm the change. Until then your alerts still go to the same address as now.',
  'page.address-asked.nothing-came':
    'Nothing there after a few minutes? Look in the spam folder. If the address was mistyped, change it again.',
  'page.address-asked.held':
    'When very many such e‑mails are asked for, or many of them bounce, we send none for a while. Then ask for the change again, in an hour or tomorrow.',
  'page.address-asked.again': 'Enter another address',

  'page.verify.title': 'Use this address',
  'page.verify.heading': 'Send your alerts to this address?',
  'page.verify.text': 'From then on they come here, and no longer to your old address. We tell the old address, once.',
  'page.verify.button': 'Yes, use this address',
  'page.verify.code-heading': 'Enter the code from the e‑mail',
  'page.verify.code-label': 'The six digits in the e‑mail',
  'page.verify.code-wrong': 'This is not the code in the e‑mail. Look at it again, and enter its six digits.',
  'page.verify.code-unreadable': 'Enter the six digits that are in the e‑mail.',
  'page.verify.code-too-many-tries':
    'There were too many tries with this e‑mail. Ask for the change again in your preferences, and use the code of the new e‑mail.',
  'page.verified.title': 'Your address is changed',
  'page.verified.heading': 'Your alerts come to this address now',
  'page.verified.text': 'Your old address gets one last e‑mail, which does not name the new one.',
  'page.verified.sign-in':
    'For your safety, you are signed out everywhere. To see your alerts, sign in with the new address.',
  'page.address-taken.title': 'This address has alerts already',
  'page.address-taken.heading': 'This address has alerts of its own already',
  'page.address-taken.text':
    'Nothing was changed. Unsubscribe one of the two addresses with the link in one of its alerts, then ask for the change again.',
  'page.verify-expired.title': 'This link no longer works',
  'page.verify-expired.heading': 'This link no longer works',
  'page.verify-expired.text':
    'A link to a new address works for {hours, plural, one {# hour} other {# hours}}. This one is too old, or something else was chosen since. Nothing was changed now. Ask for the change again in your preferences.',
  'page.to-preferences': 'Go to my preferences',

  'page.download.notes.networks':
    'The network that you asked from is kept for two days at most, as a hash that can’t be turned back. It is not in this file.',
  'page.download.notes.receipts':
    'That alerts were sent to you is kept for two years, under your random number alone, and can’t be listed by person. It is not in this file.',
  'page.download.notes.counters':
    'How many e‑mails your address asked for is counted for two days, and that we reminded you is noted for a month, under a hash of it. It is not in this file.',
  'page.download.notes.notices':
    'That we sent you e‑mails about your subscription, such as a confirmation or a link to sign in, is kept for two months under random numbers, so that no such e‑mail goes out twice. It can’t be listed by person. It is not in this file.',
  'page.download.notes.moves':
    'Whether and when an e‑mail went to a new address that you asked for is kept for as long as that change. It is not in this file: it is about the mailbox there, which may be another person’s.',
  'page.download.notes.sign-ins':
    'A link to sign in that we sent you is kept for {signIn, number} minutes, under a random number of its own, and can’t be listed by person. It is not in this file.',
  'page.download.notes.sessions':
    'Each session in which you are signed in is kept for {session, number} minutes, under a hash that can’t be turned back, and can’t be listed by person. Of your sessions only the one in which you asked for this file is in it.',
  'page.download.notes.codes':
    'The codes that are made from your address with a secret key, to find you again, say nothing that your address does not. They are not in this file.',

  'page.unsubscribe.erase':
    'Do you want everything that we know about you deleted at once? Do that in your preferences: if you unsubscribe here, it takes {days, plural, one {# day} other {# days}}.',
} as const;
