/** What is decided on beside the mails. */
export const decideBesideMessages = {
  'mail.sending-asked.letter': 'the letter that readers may send',
  'decide.beside': 'What else you decide on',
  'decide.beside.held':
    'Letter and image are part of the digest. Consents and answers are not: they belong to this version of the draft, and any change of it voids what was asked.',
  'decide.beside.let-stand': '{author} let this stand, which the checks found',
  'decide.beside.without-consent': 'Why no one was asked',
};
