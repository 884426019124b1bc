export const confirmingMessages = {
  'mail.offer.code': 'Is the page open on another device? Enter this code there:',
  'mail.offer.not-me': 'This was not me',
  'mail.offer.not-me-text':
    'Not you? Tell us, and for {days, plural, one {# day} other {# days}} we will send no such e-mails to this address, no matter who asks:',
  'mail.reminder.subject': 'Reminder: please confirm your e-mail address',
  'mail.reminder.preheader': 'Nothing is confirmed yet. This is our only reminder.',
  'mail.reminder.title': 'Nothing is confirmed yet',
  'mail.reminder.intro':
    'You, or someone else, entered this address on our pages. Nothing is confirmed yet. The page behind the button shows what was asked for.',
  'mail.reminder.ignore':
    'This is our only reminder. If you do nothing, nothing changes. The link stops working {days, plural, =0 {in less than a day} one {after # day} other {after # days}}.',

  'page.subscribed.to': 'We are sending it to',
  'page.subscribed.mend': 'Change the address',
  'page.subscribed.look-sender': 'Sender',
  'page.subscribed.look-subject': 'Subject',
  'page.subscribed.looks-like':
    'Neither its sender nor its text says what it is about, so it may look like spam. Look in the spam folder too.',
  'page.subscribed.confirmed-before':
    'Have you confirmed already? Then your alerts have started, and you need nothing more from this page.',
  'page.review.not-sent': 'Nothing has been sent yet. Please check your address.',
  'page.review.meant': 'Did you mean {address}?',
  'page.review.meant-use': 'Use {address}',
  'page.review.meant-keep': 'Is it right as you typed it? Then choose “{button}” once more.',
  'page.subscribed.code': 'Is the e‑mail on another device?',
  'page.subscribed.code-text': 'There is a code in it. Type it here, and the alerts start.',
  'page.subscribed.code-button': 'Confirm with the code',
  'page.subscribed.check-address': 'Check for a typo in your address. If there is one, sign up again.',
  'page.subscribed.provider': 'Some mail providers hold back mail from senders they do not know. It may take an hour.',
  'page.subscribed.shared-network':
    'If many people sign up from the same network, we send only some of these e‑mails in an hour. In that case, sign up again later.',
  'page.subscribed.busy':
    'When very many people sign up at once, or many of our e‑mails bounce, your e‑mail may be delayed. It still comes, usually within hours, seldom after a day or two.',
  'page.subscribed.not-me':
    'Did someone choose “This was not me” in an e‑mail of ours? Then we send nothing to that address for {days, plural, one {# day} other {# days}}. The code from that e‑mail ends this. Without it, write to us.',
  'page.subscribed.reported':
    'Did you once report our mail as spam? Then our mail service holds back what we send to you. Write to us.',
  'page.subscribed.resend': 'Send it again',
  'page.subscribed.resend-text': 'The new e‑mail has a new code. The code in the old one stops working.',
  'page.subscribed.sent': 'If there is something to confirm, we are sending the e‑mail again.',
  'page.subscribed.sent-text':
    'It may take a few minutes. We send nothing if this address has reached its limit for today, or your network its limit for this hour. In that case, sign up again later.',
  'page.subscribed.stale': 'This page was open for too long. What you entered is still here: please try again.',

  'page.code.title': 'The code from the e‑mail',
  'page.code.heading': 'One more thing: the code from the e‑mail',
  'page.code.text':
    'Some mail programs open every link and click its button before you see the e‑mail. The code shows us that it is you.',
  'page.code.label': 'Code',
  'page.code.hint': 'Six digits. They are in our e‑mail.',
  'page.code.button': 'Confirm',
  'page.code.error-heading': 'Please check the code',
  'page.code.again-heading': 'Enter the code from the e‑mail',
  'page.code.unreadable': 'Enter the six digits of the code.',
  'page.code.wrong':
    'This is not the code from our newest e‑mail. Look at the newest one, and enter its code. If it is right, it was tried too often: ask for a new e‑mail.',
  'page.code.busy':
    'Too many codes are being tried at once. Wait a minute and try again. The link in the e‑mail works.',
  'page.code.spent-title': 'This code no longer works',
  'page.code.spent-heading': 'This code no longer works',
  'page.code.spent-text':
    'Someone entered it wrongly five times. Nothing has been lost: ask for a new code, and we send a new e‑mail.',
  'page.code.spent-button': 'Send me a new code',
  'page.code.none-comes':
    'If no e‑mail comes, or you signed up more than {days, plural, one {# day} other {# days}} ago, sign up again.',

  'page.not-me.title': 'This was not me',
  'page.not-me.heading': 'Not you?',
  'page.not-me.text':
    'If you did not ask for this, tell us. For {days, plural, one {# day} other {# days}} we send no confirmation and no reminder to your address, even if someone asks for one.',
  'page.not-me.subscribed': 'Alerts that you confirmed before keep coming. Each of them has a link to unsubscribe.',
  'page.not-me.button': 'This was not me',
  'page.not-me.without-code': 'No code at hand?',
  'page.not-me.without-code-text': 'Wait a minute, then use this button. It needs no code then.',
  'page.not-me.code-wrong':
    'This is not the code from our newest e‑mail, or it was tried too often. Wait a minute: then the button below needs no code.',
  'page.said-not-me.title': 'Thank you',
  'page.said-not-me.heading': 'Thank you. We will not write to you about this',
  'page.said-not-me.text':
    'For {days, plural, one {# day} other {# days}} we send no confirmation and no reminder to your address.',
  'page.said-not-me.mistake': 'Was it you after all?',
  'page.said-not-me.mistake-text':
    'Enter the code from the e‑mail: then the alerts start, and this is undone. Later, the link in the e‑mail asks for the same code.',
  'page.not-me-over.title': 'This request is over',
  'page.not-me-over.heading': 'This request is over',
  'page.not-me-over.text':
    'It was confirmed, or is too old to be confirmed. If you get alerts that you do not want: each has a link to unsubscribe.',

  'page.confirmed.before': 'What you chose is confirmed. There is nothing more to do.',
  'page.confirmed.more-text': '“{more}” asks for your address and a confirmation again, unless you are signed in.',
  'page.confirmed.erase': 'A link for an emergency',
  'page.confirmed.erase-text':
    'This link erases everything that we know about you, at once. No e‑mail follows. Keep it somewhere safe, not in your mailbox: this page cannot be opened again. Once signed in, you can make a new link. This one then stops working.',
  'page.confirmed.erase-link': 'Erase everything about me',
  'page.confirmed.copy': 'Copy the link',
  'page.confirmed.copied': 'The link is copied',
  'page.confirmed.change': 'Change or stop your alerts',
} as const;
