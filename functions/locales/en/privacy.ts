export const privacyMessages = {
  'footer.about': 'About these pages',
  'footer.privacy': 'Privacy',
  'footer.preferences': 'Change or stop your alerts',

  'privacy.title': 'Privacy: what we know about you',
  'privacy.description':
    'What Appeal Alerts keeps about you, how it is encrypted, for how long, who can see it, and how to have it erased.',
  'privacy.heading': 'What we know about you, and how to erase it',
  'privacy.lede':
    'We keep your e‑mail address and what you follow, both encrypted, so that alerts can reach you. You can have all of it erased at any time.',

  'privacy.kept.heading': 'What we keep',
  'privacy.kept.sealed':
    'Your e‑mail address, what you follow, your time zone and your other choices. They are encrypted together (AES-256-GCM), under a key that the key service of Amazon Web Services guards. They are decrypted only to send you mail, and to show you your own choices.',
  'privacy.kept.hash':
    'A code that is made from your address with two secret keys, to find you again. Without both no one can tell which address it stands for. Whom it leads to is encrypted.',
  'privacy.kept.open':
    'Not encrypted a second time: a random number in place of your name, whether your alerts are on, and a number that grows with each change and does not tell how many there were.',
  'privacy.kept.lists':
    'For each country, theme and time of mailing, and for each case under a code of it, a list of such random numbers. It says nothing about who they are.',
  'privacy.kept.receipts':
    'Which alerts were sent to your random number, when, and whether they arrived, so that no alert comes twice. Here the number is encrypted too.',

  'privacy.not-kept.heading': 'What we do not keep',
  'privacy.not-kept.network':
    'No internet address. It comes with what you enter, encrypted, until that is dealt with: “For how long” says until when. After that we keep a code of your network, to stop abuse. The secret behind that code is random, changes each day and is forgotten after two days, and by our backups after {backups}. From then on no one can tell whose network it was.',
  'privacy.not-kept.device': 'Nothing about your browser or your device.',
  'privacy.not-kept.browser':
    'What your browser keeps is not in our power. It may remember which pages you opened, and what you ticked and typed in them, until you clear its history, also after you sign out or erase everything. Tor Browser and private windows forget it when you close them.',
  'privacy.not-kept.reading':
    'Not whether you open an e‑mail or click a link in it. Our e‑mails hold no hidden pictures, and their links make no detours.',
  'privacy.not-kept.cookies':
    'No cookies, until you confirm or sign in. When you confirm, one says for {ended}, in that browser alone, that this is done. When you sign in to change your alerts, one keeps you signed in, for {session}, and does no more. When you erase everything or stop all alerts there, it shows for {ended} that this is done.',
  'privacy.not-kept.logs': 'No address, country or theme of a person in our logs and statistics.',

  'privacy.how-long.heading': 'For how long',
  'privacy.how-long.what': 'What',
  'privacy.how-long.until': 'Kept',
  'privacy.how-long.subscription': 'Your address and what you follow',
  'privacy.how-long.subscription-until': 'until you unsubscribe or erase it',
  'privacy.how-long.request':
    'A sign-up, or a sign-in request being processed: what you entered and your internet address, encrypted',
  'privacy.how-long.events': 'What Amazon’s mail service reports of a mail: your address, and what became of the mail',
  'privacy.how-long.on-its-way': 'seconds, as a rule; at most {span}, when something is broken',
  'privacy.how-long.sign-up': 'A sign-up, whether you confirm it or not, encrypted',
  'privacy.how-long.not-me':
    'If you say that a sign-up was not yours: a code of the address, so that we do not write to it',
  'privacy.how-long.unsubscribed': 'After you unsubscribe, so that you can undo it',
  'privacy.how-long.stopped': 'What a link in an e‑mail stopped, so that you can undo it',
  'privacy.how-long.let-go': 'What you do not follow any more, in the lists from which e‑mails are sent',
  'privacy.how-long.digests-left':
    'When your digests came, if you now get each alert at once, so that the last digest reaches you',
  'privacy.how-long.sign-in': 'A link to sign in',
  'privacy.how-long.session': 'A session after signing in',
  'privacy.how-long.counters':
    'How many e‑mails were asked for, how many readers of one mail provider asked to stop right after one, whether one came back, and whether we reminded you, under a code of the address or of its domain',
  'privacy.how-long.change': 'A change of address that is not confirmed',
  'privacy.how-long.receipts': 'Which alerts were sent to your random number',
  'privacy.how-long.notices':
    'Which e‑mails about your subscription were sent, such as confirmations, and how often a code from one was tried, under random numbers',
  'privacy.how-long.bounces':
    'When we sent e‑mails that your mailbox could not take at the time; counted from the last of them',
  'privacy.how-long.held': 'A click that was to stop your alerts and may have come from a program that checks e‑mails',
  'privacy.how-long.held-until': 'until it is carried out or set aside, usually within a day',
  'privacy.how-long.refused': 'If your mailbox refuses our mail, or you report it as spam',
  'privacy.how-long.refused-until':
    'until you erase it, so that we do not write again. Amazon’s mail service keeps a list of such addresses of its own.',
  'privacy.how-long.ended':
    'What ended: that you erased everything, unsubscribed, unfollowed something, moved or said that a sign-up was not yours, or that your mailbox refused our mail, with the day, or the time if you unsubscribed or if a sign-up was not yours, under a code of a random number. So no backup that we may have to use brings it back.',
  'privacy.how-long.backups': 'Backups of all this',
  'privacy.how-long.span': 'at most {span}',
  'privacy.how-long.appeals': 'Published appeals are public and stay. They say nothing about who received them.',
  'privacy.how-long.late': 'What has run out is deleted automatically, which can take a few days.',

  'privacy.who.heading': 'Who runs this, and who else can see something',
  'privacy.who.sender': '{name}, {address}, runs this service and answers for it.',
  'privacy.who.aws':
    'It runs on computers of Amazon Web Services, in the region {region}. Mail leaves through Amazon’s mail service.',
  'privacy.who.mail-providers':
    'Your mail provider sees that we write to you, and can read the mail. So can everybody who can look into your mailbox. An e‑mail that others can have sent by entering your address at sign-up is the same for every choice, whether you get alerts already or not, and does not say what it is about: the page behind its link shows it.',
  'privacy.who.others':
    'No one else gets anything: we neither sell nor share it, and these pages load nothing from others.',

  'privacy.discreet.heading': 'What discreet mode does',
  'privacy.discreet.does':
    'Mail comes from a neutral name, with a neutral subject. No country and no person is in the subject, in the preview on a locked screen or in a web address. The text stays behind a link until you open it.',
  'privacy.discreet.does-not':
    'It does not hide that you get mail from us: the address that it comes from is the same. It does not hide the page from a person who looks at your screen or opens the link. If it is dangerous for you to be found with such mail, use an address that no one knows.',

  'privacy.erase.heading': 'How to have it erased',
  'privacy.erase.preferences':
    'Sign in to your preferences and choose “Erase everything about you”. It happens at once.',
  'privacy.erase.panic':
    'Open the secret erase link that was shown when you confirmed, or the newest that you made in your preferences; a move to another address ends it. It erases at once, and no mail comes afterwards.',
  'privacy.erase.unsubscribe':
    'Unsubscribe with the link in the newest of our e‑mails that has one: links from before a move or an erasure end nothing, and their page says so. What we know is then deleted after {undo}. To have it deleted at once, sign in to your preferences all the same.',
  'privacy.erase.write': 'Or write to us from your address, and a person does it.',
  'privacy.erase.after':
    'When it is erased or deleted, another random number takes the place of yours in the lists of which alerts were sent, within {forgotten}; a different one for each alert, so that no one can tell what you were sent. After that only backups still hold it, for at most {backups}. That you erased it is kept for {ended} under a code of your random number, so that no backup that we have to use brings it back.',
  'privacy.erase.codes':
    'Under a code of your address two records expire automatically: how many e‑mails were asked for, after two days, and, if you said that a sign-up was not yours, that, after {notMe}. If your mailbox refused our e‑mails or you reported them as spam, Amazon’s mail service keeps your address on a list of its own.',
  'privacy.erase.outlives':
    'Two records expire automatically: a session that is still open, after {session}, and a mailed link to sign in, after {link}. From the moment of erasing they open nothing.',
  'privacy.erase.button': 'Go to your preferences',

  'privacy.ask.heading': 'Questions',
  'privacy.ask.text':
    'A person reads this mailbox. Your preferences show you what we hold about you, and let you download it. You can also ask here, have it put right, or complain to the data protection authority of your country.',
  'privacy.ask.mail': 'Write to {address}',
} as const;
