/** What the checks before sending say of a text. */
export const checkMessages = {
  'check.unchecked':
    'This part is too long or too complicated to look for names and numbers in it: it could not be checked. Shorten it: {part}.',
  'check.title': 'Look at this before you send it',
  'check.none': 'The checks found nothing.',
  'check.public': 'It is public',
  'check.no-one-can-tell': 'No one can tell who it is',
  'check.named-because': 'May be named, because',
  'check.named-because-hint': 'Such as “speaks for the family in public”. Or list them among the people.',
  'check.no-name': 'It is no person’s name',
  'check.looked-at': 'The picture was looked at',
  'check.meant-so': 'It is meant so',
  'check.unnamed-person':
    '{part}: a person who may not be named is named there, or in a link or an image there. Take the name out.',
  'check.unspelled-person':
    '“{quote}” may not be named, and “{title}” has words in a script in which no spelling of this name is known ({script}). We can’t look for it there. Write the name in that script under the person, or say that it does not stand there.',
  'check.not-there': 'The name does not stand there, in no spelling of this script',
  'check.name-part':
    '{part}: “{quote}” stands there. It may be “{of}”, a part of the name of {name}, who may not be named. Take it out if readers could tell who it is.',
  'check.someone-else': 'It is someone else, or no one can tell',
  'check.minor': 'The full name of a child stands beside their age: “{quote}”. Leave out the family name, or the age.',
  'check.minor-age': 'Someone under 18 is mentioned: “{quote}”. Can anyone tell who it is?',
  'check.identity-number': 'The number of a document, card or account: “{quote}”. Leave it out, unless it is public.',
  'check.phone': 'A telephone number: “{quote}”. Leave it out, unless it is public.',
  'check.handle': 'A messenger handle: “{quote}”. Leave it out, unless it is public.',
  'check.email': 'An email address: “{quote}”. Leave it out if it is a private person’s.',
  'check.street-address': 'The address of a house: “{quote}”. Leave it out if someone lives there.',
  'check.birth-date': 'A date of birth: “{quote}”. An age is enough for readers.',
  'check.image-metadata':
    'The file of the image holds data beside the picture ({quote}). We take it out; check that the picture itself shows no place or person that must stay hidden.',
  'check.no-way-to-act':
    'Readers are told what to demand, and not of whom: no one to write to, and no other way to act. Add one, or say that it is meant so.',
  'check.unlisted-name': '“{quote}” is named, and is not listed among the people. Should they be?',

  'name-taken-out.words': '[name taken out]',
  'name-taken-out.title': 'An appeal from which a name was taken out',
  'name-taken-out.text': 'This part was taken out, because it named a person who no longer wishes to be named.',
  'name-taken-out.changed':
    'A person no longer wishes to be named. Please do not pass on earlier versions, and delete emails that name them.',

  'desk.history.key': 'A program or a command with a key',
  'desk.history.consent-given': '{who} recorded who agreed that {name} is listed: {by}, {day}, to “{scope}”.',
  'desk.history.without-consent': '{who} listed {name} without consent, because: {reason}',
  'desk.history.named-without-consent': '{who} answered for a name. Named without consent: {name}, because {reason}',
  'desk.history.named-without-answer': '{who} published an appeal. Named without an answer: {name}',
  'desk.history.consent-withdrawn': '{who} took a name out of an appeal, because consent was withdrawn.',
  'desk.history.taken-out': 'The text of this entry was taken out.',

  'desk.withdraw.title': 'Take a name out',
  'desk.withdraw.heading': 'Take a name out of this appeal',
  'desk.withdraw.text':
    'The name that you choose goes out of the pages, feeds, cards and search, and out of every stored version and draft, note and reason that your organisation keeps. What a program scheduled and names them is cancelled. Parts of it that stand alone (“Mr Example”) go where they are ticked, and stay where they are not. Every mailing under way stops. Those who were mailed are asked to delete what they have. It can’t be undone with one click.',
  'desk.withdraw.who': 'Whose name?',
  'desk.withdraw.button': 'Take the name out now',
  'desk.withdraw.on': 'Continue',
  'desk.withdraw.ask': 'Take this name out?',
  'desk.withdraw.ask-back': 'Do not take it out',
  'desk.withdraw.none': 'No one who may be named is listed in this appeal.',
  'desk.withdraw.choose': 'Choose whose name is to be taken out',
  'desk.withdraw.unspelled':
    'Nothing was changed yet. Say below how the name is written in each script in which it is not known, or that it does not stand there',
  'desk.withdraw.in-script': 'The name in this script: {script}',
  'desk.withdraw.spelling': 'How is the name written there?',
  'desk.withdraw.untouched':
    'Nothing was found to take out in these editions: {languages}. Read them. If the name stands there in another spelling, send a correction that lists it.',
  'desk.withdraw.busy': 'Someone else changed this appeal at the same moment. Please try again.',
  'desk.withdraw.done': 'The name was taken out',
  'desk.withdraw.beyond': 'What no one can call back',
  'desk.withdraw.beyond-mail':
    'Mails that were delivered stay in their mailboxes. Their readers are asked to delete them.',
  'desk.withdraw.beyond-cache':
    'Browsers and caches keep pages and feeds for up to a minute. Search engines and archives keep them as long as they like: ask them to forget the page.',
  'desk.withdraw.beyond-others': 'What others copied, printed or published is in their hands.',
  'desk.withdraw.who-may':
    'It takes one person who may write appeals, and asks no one else. Your colleagues are told by mail, without the name.',
  'desk.withdraw.parts': 'Parts of this name that stand alone',
  'desk.withdraw.parts-hint': 'What is ticked is taken out with the name. What is not ticked stays.',
  'desk.withdraw.where': '{parts} · version {versions}',
  'desk.withdraw.whole': 'The whole name stands in: {parts}',
  'desk.withdraw.unlisted': 'A name that is not listed above',
  'desk.withdraw.unlisted-name': 'The name as it stands in the text',
  'desk.withdraw.unlisted-hint': 'You are shown where it stands before it is taken out.',
  'desk.withdraw.unlisted-spelling': 'Spelling {number}, if it is written in another way too',
  'desk.withdraw.or-down': 'Take the whole appeal down without mail',
  'desk.withdraw.look': 'Nothing was changed yet. Look at the places below, and then take the name out',
  'desk.withdraw.not-found': 'This name stands nowhere in this appeal. Check how it is written there',
  'desk.withdraw.hidden': 'Someone who may not be named: something of their name stands here still',
  'desk.withdraw.left': 'Parts of a name stand in this appeal still. They are below, each with its place.',
  'desk.withdraw.nothing-left': 'No other part of it was found in this appeal.',
  'desk.withdraw.link': 'Take a name out',
  'desk.withdraw.see': 'See the page',
} as const;
