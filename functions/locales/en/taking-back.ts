/** Taking back what went out, by one member, and what colleagues are told of it and of their drafts. */
export const takingBackMessages = {
  'sent.taken-down': 'It was taken down, and no reader was mailed about it. Its public page shows nothing of its text.',
  'sent.no-mail': 'It was taken down. No reader was mailed.',
  'sent.done-appeal-withdrawn': 'It is withdrawn. Who was sent it is being told, and your colleagues are mailed.',
  'sent.done-appeal-taken-down': 'It is taken down. Your colleagues are mailed.',
  'sent.take-back.link': 'Withdraw it in fixed words',
  'sent.take-back.title': 'Withdraw it in fixed words',
  'sent.take-back.at-once':
    'It takes one person, holds at once, and counts in no budget. Your colleagues are told by mail.',
  'sent.take-back.stops': 'What is still going out of it stops. Those who did not get it yet get nothing.',
  'sent.take-back.mail':
    'Everyone who was sent any version gets the words below, even if they follow something else now.',
  'sent.take-back.stays':
    'Its public page, feeds, lists and the map show nothing of its text any more. Its page says that it was withdrawn, and by whom. The mails that left stay in mailboxes.',
  'sent.take-back.again': 'It can’t be undone. A correction can say later that it holds after all.',
  'sent.take-back.button': 'Withdraw it now',
  'sent.take-down.link': 'Take it down without mail',
  'sent.take-down.title': 'Take it down without mail',
  'sent.take-down.at-once': 'It takes one person, and holds at once. Your colleagues are told by mail.',
  'sent.take-down.stops': 'What is still going out of it stops. Those who did not get it yet get nothing.',
  'sent.take-down.mail': 'No reader is mailed. Who was sent it is not told: you can withdraw it later with a mail.',
  'sent.take-down.stays':
    'Its public page, feeds, lists and the map show nothing of its text any more. Its page says that it was withdrawn, and by whom. The mails that left stay in mailboxes.',
  'sent.take-down.again':
    'It is not put back by a button. A correction puts it back, and readers who were sent it get that by mail.',
  'sent.take-down.button': 'Take it down now',
  'sent.mails': 'Whom it mails',
  'sent.mails.no-reader': 'No reader is mailed.',
  'sent.mails.colleagues':
    '{count, plural, =0 {You have no colleague who is mailed.} one {One colleague is mailed that you did it.} other {# colleagues are mailed that you did it.}}',
  'sent.mails.changed': 'What this page says changed since you opened it. Nothing was done yet. Check it again',
  'sent.words': 'What readers are mailed',
  'sent.reason': 'Why?',
  'sent.reason.hint': 'It stands in the history of your office, and nowhere else.',
  'sent.error.no-reason': 'Write a reason',
  'sent.error.busy': 'Others work at this appeal at this very moment. Try again',
  'desk.history.appeal-withdrawn': '{who} withdrew an appeal in fixed words: {reason}',
  'desk.history.appeal-taken-down': '{who} took an appeal down without mail: {reason}',
  'mail.colleague-acted.subject': 'News from your desk',
  'mail.colleague-acted.preheader': 'A colleague did something that you should know of.',
  'mail.colleague-acted.appeal-withdrawn':
    '{colleague} withdrew an appeal of {office} in fixed words. Readers who were sent it are being told.',
  'mail.colleague-acted.appeal-taken-down':
    '{colleague} took down an appeal of {office}. No reader was mailed about it.',
  'mail.colleague-acted.name-taken-out':
    '{colleague} took a name out of an appeal of {office}. It takes one person, and holds at once.',
  'mail.colleague-acted.draft-returned': '{colleague} returned a draft to you that you asked to be sent for {office}.',
  'mail.colleague-acted.draft-rejected': '{colleague} rejected a draft that you asked to be sent for {office}.',
  'mail.colleague-acted.draft-changed':
    '{colleague} changed a draft of {office} after it was asked about or approved. It is not sent: it has to be asked for again.',
  'mail.colleague-acted.request-taken-back':
    '{colleague} took back the request to send a draft of {office}. There is nothing left to decide.',
  'mail.colleague-acted.request-replaced':
    'A request to send a draft of {office} is over: a newer one by {colleague} took its place.',
  'mail.colleague-acted.sending-stopped': '{colleague} stopped a draft of {office} from being sent. Nothing was sent.',
  'mail.colleague-acted.sending-approved':
    '{colleague} approved the appeal of {office} that you asked to be sent. Its page says when it goes out; until then it can be stopped.',
  'mail.colleague-acted.greeting': '{name},',
  'mail.colleague-acted.appeal-withdrawn.title': 'An appeal was withdrawn',
  'mail.colleague-acted.appeal-taken-down.title': 'An appeal was taken down',
  'mail.colleague-acted.name-taken-out.title': 'A name was taken out of an appeal',
  'mail.colleague-acted.draft-returned.title': 'Your draft was returned',
  'mail.colleague-acted.draft-rejected.title': 'Your draft was rejected',
  'mail.colleague-acted.draft-changed.title': 'A draft was changed, and is not sent',
  'mail.colleague-acted.request-taken-back.title': 'A request to send was taken back',
  'mail.colleague-acted.request-replaced.title': 'A request to send was replaced',
  'mail.colleague-acted.sending-stopped.title': 'A sending was stopped',
  'mail.colleague-acted.sending-approved.title': 'Your appeal was approved',
  'mail.colleague-acted.case-ended': '{colleague} said without mail how a case of {office} ended.',
  'mail.colleague-acted.case-opened': '{colleague} said without mail that a case of {office} is open again.',
  'mail.colleague-acted.published-by-key':
    'An appeal of {office} was published by a key, without a colleague. Readers are being mailed.',
  'mail.colleague-acted.case-ended.title': 'A case was closed',
  'mail.colleague-acted.case-opened.title': 'A case was opened again',
  'mail.colleague-acted.unanswered': 'Named without an answer: {names}',
  'mail.colleague-acted.published-by-key.title': 'A key published an appeal',
  'mail.colleague-acted.which': 'Which one it is stands behind the sign-in.',
  'mail.colleague-acted.why': 'Which one and why stands behind the sign-in.',
  'mail.colleague-acted.button': 'See it at the desk',
} as const;
