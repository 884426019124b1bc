/** What members answer checks with, and what is told of a withdrawn name in drafts. */
export const composeAnswerMessages = {
  'compose.consent-withdrawn':
    'Not saved. Consent was withdrawn by someone whom this draft names. What you typed still stands below: take the name out of the marked fields, and save again.',
  'compose.problem.consent-withdrawn': 'Consent was withdrawn: take this person’s name out',
  'compose.problem.consent-and-reason': 'Say who agreed, or why no one was asked: not both',
  'compose.problem.two-answers': 'Say why they may be named, or that it is no person’s name: not both',
  'compose.problem.named-nowhere': 'This name stands nowhere in the appeal: write it as it stands there',
  'compose.also-named': 'People named and not listed',
  'compose.problem.names-unnamed': 'This names a person who may not be named. Take the name out',
  'compose.problem.name-unspelled':
    'This person may not be named, and the appeal has words in a script in which their name is not known. Write it in that script, here or with the other spellings; or tick under “Before you send it” that it does not stand there',
  'compose.problem.kept-unspelled':
    'An earlier version lists a person who may not be named, and whose name is not known in a script of this draft. List this person once more, with the name in that script',
  'compose.problem.no-such-addressee': 'Choose one of the addressees of this appeal',
  'compose.problem.addressee-lacks':
    'This addressee has no address or number for this. Add it, or choose another way to act',
  'compose.problem.user-name':
    'This holds a web address with a user name or a password, which can pass for another site. Leave them out',
  'compose.problem.address-in-office': 'Write the email address of an office in its own field, not in a name',
  'compose.problem.day-past': 'This day has passed: choose another',
  'compose.problem.day-future': 'This day is still to come: choose another',
  'compose.problem.without-day': 'Choose a last day to act, or leave this empty',
  'compose.problem.no-letters': 'Write a title with letters or digits',
  'compose.problem.no-alt': 'Describe the image in the language of each edition',
  'compose.problem.not-in-book': 'This office is not in your book of addressees any more. Untick it',
  'check.kind.unnamed-person': 'a person who may not be named',
  'check.kind.unspelled-person': 'whether a name stands in another script',
  'check.kind.name-part': 'a part of a name that may not be given',
  'check.kind.minor': 'a child’s name',
  'check.kind.minor-age': 'an age under 18',
  'check.kind.identity-number': 'a number of a document, card or account',
  'check.kind.unchecked': 'a part that could not be checked',
  'check.kind.phone': 'a telephone number',
  'check.kind.handle': 'a messenger handle',
  'check.kind.email': 'an email address',
  'check.kind.street-address': 'the address of a house',
  'check.kind.birth-date': 'a date of birth',
  'check.kind.image-metadata': 'data in an image',
  'check.kind.unlisted-name': 'a name that is not listed',
  'check.kind.no-way-to-act': 'demands without anyone to write to',
  'desk.history.checks-answered':
    '{who} looked at what the checks asked in revision {revision, number} of a draft, and let it stand: {checks}.',
  'desk.history.draft-name-taken-out': '{who} took a name out of a draft, because consent was withdrawn.',
  'desk.withdraw.drafts-left': 'Some drafts and other texts are still to be looked through',
  'desk.withdraw.drafts-left-text':
    'The name is gone from what is published. There are more drafts, notes and reasons than can be looked through at once. Go on until this message is gone.',
  'desk.withdraw.go-on': 'Look through the next texts',
  'compose.problem.too-intricate': 'This text is too intricate to be read: make it plainer or shorter, then save again',
  'compose.problem.same-language':
    'This language is already that of the original: choose another language for the original, or leave this one out',
  'compose.problem.image-too-large': 'This image is too large: make it smaller, for example 1,200 pixels wide',
  'compose.problem.image-kind': 'Choose an image that is a JPEG, PNG, WebP or AVIF',
  'compose.problem.image-damaged': 'This image is damaged: save it once more, or choose another',
  'compose.problem.image-moves': 'Choose one still image: this one moves',
  'compose.problem.image-unclean': 'Save this image upright, whole and without metadata, for example as a JPEG',
  'compose.problem.image-with-retraction': 'Take the image away: a withdrawal is shown without one',
  'compose.problem.encoded-word':
    'Leave out an equals sign beside a question mark: mail programs turn these into other words',
  'compose.problem.names-minor':
    'This gives the full name of a child beside their age: leave out the family name or the age',
  'compose.problem.repeats-text': 'Write why it is withdrawn, in a sentence or two, in place of the text of the appeal',
  'compose.problem.joined-withdrawn':
    'The appeal that you joined was withdrawn by its publisher. If yours holds, begin a new appeal',
  'compose.problem.addresses-too-long': 'Shorten this: with its addresses written out it is too long',
  'compose.problem.empty': 'Write words here, or leave this empty',
  'compose.problem.unknown-code': 'Choose from the list',
  'compose.problem.no-date': 'Choose the date of the appeal',
} as const;
