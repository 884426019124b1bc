/** What is decided on beside the mails, and who may ask. */
export const decideBesideMessages = {
  'mail.sending-asked.letter': 'the letter that readers may send',
  'decide.beside': 'What else you decide on',
  'decide.beside.held':
    'Letter and image are part of the digest. Consents and answers are not: they belong to this version of the draft, and any change of it voids what was asked.',
  'decide.beside.let-stand': '{author} let this stand, which the checks found',
  'decide.beside.without-consent': 'Why no one was asked',
  'decide.ask.let':
    'No other member may decide on it if you ask: who returned a draft and changed it since does not decide on it. Let one of these ask, and another member may: {names}.',
  'decide.ask.replaces':
    '{author} asked about this version already. It waits for a decision: {when}. Your request takes its place.',
  'decide.ask.replaces-own':
    'You asked about this version already, and it waits for a decision: {when}. If you ask again, this request takes its place.',
  'decide.ask.approved': 'This version is approved, and goes out on {moment}.',
  'decide.ask.approved-text': 'For another time, stop it first, then ask again.',
  'decide.take-back': 'Take the request back',
  'decide.taken-back': '{who} took the request back on {moment}',
  'decide.replaced': 'A newer one by {who} took the place of this request on {moment}',
  'decide.replaced.text': 'This request is over. The newer one holds.',
  'decide.replaced.link': 'Open the newer one',
  'decide.came-back.returned': '{who} returned it: see why',
  'decide.came-back.rejected': '{who} rejected it: see why',
  'decide.came-back.stopped': '{who} stopped it: see when',
  'decide.same-before.returned': '{who} returned this same version before, on {moment}',
  'decide.same-before.rejected': '{who} rejected this same version before, on {moment}',
  'decide.same-before.stopped': '{who} stopped this same version before, on {moment}',
  'decide.fact.not-shown': 'not shown: the draft was changed since',
};
