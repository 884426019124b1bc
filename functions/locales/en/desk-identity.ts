/** How members come in by their organisation’s own identity provider. */
export const deskIdentityMessages = {
  'desk.identity.with': 'With {provider}',
  'desk.identity.text': 'You sign in at your organisation’s own page, and come back here.',
  'desk.identity.join-text':
    'Each time, you sign in at your organisation’s own page and come back here. Your account there must have the address {address}.',
  'desk.identity.button-sign-in': 'Sign in with {provider}',
  'desk.identity.button-join': 'Join with {provider}',
  'desk.identity.button-add': 'Add {provider}',
  'desk.identity.end': 'End this way to sign in',
  'desk.identity.return.title': 'One more step',
  'desk.identity.return.heading-sign-in': 'Finish signing in',
  'desk.identity.return.heading-join': 'Finish joining',
  'desk.identity.return.heading-add': 'Finish adding your account',
  'desk.identity.return.text':
    '{provider} sent you back to us. Go on now: what it told us is good for a short time only.',
  'desk.identity.return.button-sign-in': 'Go on to the desk',
  'desk.identity.return.button-join': 'Join',
  'desk.identity.return.button-add': 'Add this way to sign in',
  'desk.identity.return.not-you': 'Did you not begin this? Then close this page: nothing happens.',
  'desk.identity.over.title': 'This sign-in is over',
  'desk.identity.over.text':
    'It did not begin in this browser, it took longer than ten minutes, or it was used already. Begin again.',
  'desk.identity.declined.title': '{provider} did not let you in',
  'desk.identity.declined.text': 'It refused, or you turned back. Nothing has changed here.',
  'desk.identity.refused.title': 'What {provider} told us does not hold',
  'desk.identity.refused.text': 'It may be too old, or it was used before. Nothing has changed here. Try again.',
  'desk.identity.unknown.title': 'No member signs in by this account',
  'desk.identity.unknown.text':
    'If you are a member, sign in in another way first and add your account at “Your sign-in”. If you were invited, open the link in your invitation.',
  'desk.identity.down.title': 'We can’t reach {provider}',
  'desk.identity.down.text':
    'It does not answer as it should just now. Choose another way, or try again in a few minutes.',
  'desk.identity.other-address.title': 'This account has another address',
  'desk.identity.other-address.text':
    '{provider} does not confirm that your address here is the address of this account. You may be signed in there as someone else.',
  'desk.identity.taken.title': 'Another member signs in by this account',
  'desk.identity.taken.text':
    'An account at {provider} lets one member in. You may be signed in there as someone else.',
  'desk.identity.other-way': 'Choose another way',
  'desk.identity.again': 'Try again',
};
