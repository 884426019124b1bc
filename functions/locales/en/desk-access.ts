/** How members come in to the desk: what pages say of it, and mails. */
export const deskAccessMessages = {
  'mail.desk-sign-in.intro': 'You, or someone else, asked for it on our pages.',
  'mail.desk-sign-in.instruction':
    'Open the page and enter the six digits that your authenticator app shows. The link works once, for {minutes, plural, one {# minute} other {# minutes}}.',
  'mail.desk-sign-in.ignore':
    'Did you not ask for this? Then ignore this email: without your app, the link lets no one in.',
  'desk.sign-in.link': 'With an authenticator app',
  'desk.sign-in.link-text': 'You get a link by email. The page behind it asks for the six digits that your app shows.',
  'desk.sign-in.address': 'Your email address',
  'desk.sign-in.link-button': 'Email me a link',
  'desk.asked.title': 'Look in your inbox',
  'desk.asked.heading': 'Look in your inbox',
  'desk.asked.text':
    'If this address is that of a member who signs in with an authenticator app, a link is on its way. It works for {minutes, plural, one {# minute} other {# minutes}}.',
  'desk.asked.none':
    'Nothing there? Look in the spam folder, and check that you entered the address that your invitation came to. If you sign in with a passkey, use that.',
  'desk.asked.again': 'Back to signing in',
  'desk.enter.title': 'Enter the code of your app',
  'desk.enter.heading': 'Enter the code of your app',
  'desk.enter.text': 'Open your authenticator app and type the six digits that it shows now.',
  'desk.enter.code': 'Six-digit code',
  'desk.enter.button': 'Sign in',
  'desk.enter.not-you': 'Did you not ask for this link? Then close this page: nothing happens.',
  'desk.enter.error-wrong':
    'This is not the code that your app shows now. Check the clock of your phone, and try the next code',
  'desk.enter.error-unreadable': 'Enter the six digits that your app shows',
  'desk.enter.error-used': 'This code was used before. Wait for the next one',
  'desk.enter-over.title': 'This link is over',
  'desk.enter-over.heading': 'This link does not work any more',
  'desk.enter-over.text':
    'It was used, it is older than {minutes, plural, one {# minute} other {# minutes}}, or too many wrong codes were entered. Ask for another one.',
  'desk.join.app': 'An authenticator app and your email',
  'desk.join.app-text':
    'Without a passkey: each time, you get a link by email and type six digits that an app on your phone shows. Any app for one-time codes will do. It works in every browser, without scripts.',
  'desk.join.app-button': 'Set up an app',
  'desk.app.title': 'Set up your authenticator app',
  'desk.app.heading': 'Set up your authenticator app',
  'desk.app.scan': 'Scan this picture with the app',
  'desk.app.picture': 'QR code for your authenticator app',
  'desk.app.open': 'Is the app on this device? Open it here',
  'desk.app.secret': 'Or type this key into the app',
  'desk.app.secret-hint': 'It is a secret: whoever has it sees your codes. It is shown on this page alone.',
  'desk.app.code': 'The six digits that the app shows now',
  'desk.app.button': 'Use this app',
  'desk.app.back': 'Choose another way',
  'desk.app.refused': 'This page was open for too long, or you have an app already. Scan the new picture',
} as const;
