/** The desk: the pages on which the members of a publisher’s office work, and the mails to them. */
export const deskMessages = {
  'mail.member-invited.subject': 'Your invitation to the desk of {sender}',
  'mail.member-invited.preheader': 'The link inside lets you join your office.',
  'mail.member-invited.title': 'You are invited to the desk',
  'mail.member-invited.intro': '{office} invites you, {name}, to work with its colleagues at the desk of {sender}.',
  'mail.member-invited.by': 'Invited by {inviter}.',
  'mail.member-invited.instruction':
    'Open the page, read what you would be allowed to do, and accept. You then choose how you sign in. The link works once, for {days, plural, one {# day} other {# days}}.',
  'mail.member-invited.button': 'See the invitation',
  'mail.member-invited.ignore':
    'Were you not expecting this? Then ignore this email: nothing happens until someone accepts the invitation. If you think that it is a mistake, reply to us.',

  'desk.tab.all': 'Pages of the desk',
  'desk.tab.desk': 'Desk',
  'desk.sign-out': 'Sign out',
  'desk.to-sign-in': 'Sign in to the desk',
  'desk.to-desk': 'Go to the desk',

  'desk.may.propose': 'Writes appeals and proposes to send them',
  'desk.may.decide': 'Decides whether an appeal is sent',
  'desk.may.send-urgent': 'Sends urgent appeals',
  'desk.may.manage': 'Manages the team and its keys',
  'desk.may-not.propose': 'Does not write appeals',
  'desk.may-not.decide': 'Does not decide whether an appeal is sent',
  'desk.may-not.send-urgent': 'Does not send urgent appeals',
  'desk.may-not.manage': 'Does not manage the team or its keys',

  'desk.sign-in.title': 'Sign in to the desk',
  'desk.sign-in.heading': 'Sign in to the desk',
  'desk.sign-in.text': 'For members of an organisation that publishes appeals here. You joined by an invitation.',
  'desk.sign-in.passkey': 'With a passkey',
  'desk.sign-in.passkey-text':
    'Your phone or computer asks for your fingerprint, your face or its PIN. There is no password.',
  'desk.sign-in.passkey-button': 'Sign in with a passkey',
  'desk.signed-out': 'You are signed out.',

  'desk.passkey.failed-get': 'Your device gave no passkey. Try again, or use a device that has one.',
  'desk.passkey.failed-create': 'Your device made no passkey. Try again, or use another device.',
  'desk.passkey.refused':
    'This passkey does not let you in: it is of no member, or the page was open for too long. Try again.',
  'desk.passkey.not-added':
    'This passkey could not be added: the page was open for too long, or it was added before. Try again.',

  'desk.again.title': 'Sign in again',
  'desk.again.heading': 'Sign in again: nothing was changed',
  'desk.again.text':
    'Your session is over, or you signed in once more since this page was opened. Sign in, open the page again and repeat what you did.',
  'desk.not-allowed.title': 'You are not allowed to do this',
  'desk.not-allowed.heading': 'You are not allowed to do this',
  'desk.not-allowed.text': 'A colleague who manages the team can change what you may do.',

  'desk.invitation.title': 'Your invitation',
  'desk.invitation.heading': '{office} invites you to its desk',
  'desk.invitation.text': 'You would join as {name}.',
  'desk.invitation.may': 'What you would be allowed to do',
  'desk.invitation.next': 'When you accept, you choose how you sign in from then on.',
  'desk.invitation.button': 'Accept the invitation',
  'desk.invitation.not-you': 'Are you not this person? Then close this page: nothing happens.',
  'desk.invitation-over.title': 'This invitation is over',
  'desk.invitation-over.heading': 'This invitation does not work any more',
  'desk.invitation-over.text':
    'It was used, taken back or replaced by a newer one, or it is too old. If you have joined, sign in. If not, ask your colleagues for a new invitation.',

  'desk.join.title': 'Choose how you sign in',
  'desk.join.heading': 'Choose how you sign in',
  'desk.join.text':
    'You need it each time you come to the desk. There is no password that anyone could guess or steal.',
  'desk.join.passkey': 'A passkey on this device',
  'desk.join.passkey-text':
    'Your device keeps a secret that works on this site alone, behind your fingerprint, your face or its PIN. It never leaves the device or your own account with its maker.',
  'desk.join.passkey-button': 'Create a passkey',

  'desk.home.title': 'Desk',
  'desk.home.heading': 'The desk of {office}',
  'desk.home.scheduled': 'Scheduled and held',
  'desk.home.scheduled-none': 'Nothing waits for its time.',
  'desk.home.release-at': 'To be published on {day} at {time} ({zone})',
  'desk.home.held': 'Held: it is not published by itself any more.',
  'desk.home.drafts': 'Drafts',
  'desk.home.drafts-none': 'There is no draft.',
  'desk.home.no-title': 'Without a title',
  'desk.home.saved-on': 'Saved on {day}',
  'desk.home.sent': 'Sent lately',
  'desk.home.sent-none': 'Nothing was sent yet.',
  'desk.home.sent-more': 'The newest are shown.',
  'desk.home.sent-on': 'published on {day}',
  'desk.home.withdrawn': 'An appeal that was withdrawn',
  'desk.home.you': 'You',
  'desk.home.office': 'In the office',
  'desk.home.is-you': 'you',
  'desk.home.is-invited': 'has not joined yet',
} as const;
