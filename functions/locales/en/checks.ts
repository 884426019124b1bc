/** What the checks before sending say of a text. */
export const checkMessages = {
  'check.title': 'Look at this before you send it',
  'check.none': 'The checks found nothing.',
  'check.public': 'It is public',
  'check.unnamed-person': 'A person who may not be named is named here, or in a link or an image. Take the name out.',
  'check.minor': 'The full name of a child stands beside their age: “{quote}”. Leave out the family name, or the age.',
  'check.minor-age': 'Someone under 18 is mentioned: “{quote}”. Can anyone tell who it is?',
  'check.identity-number': 'The number of a document, card or account: “{quote}”. Leave it out, unless it is public.',
  'check.phone': 'A telephone number: “{quote}”. Leave it out, unless it is public.',
  'check.email': 'An email address: “{quote}”. Leave it out if it is a private person’s.',
  'check.street-address': 'The address of a house: “{quote}”. Leave it out if someone lives there.',
  'check.birth-date': 'A date of birth: “{quote}”. An age is enough for readers.',
  'check.image-metadata':
    'The file of the image holds data beside the picture ({quote}). We take it out; check that the picture itself shows no place or person that must stay hidden.',
  'check.unlisted-name': '“{quote}” is named, and is not listed among the people. Should they be?',

  'name-taken-out.words': '[name taken out]',
  'name-taken-out.title': 'An appeal from which a name was taken out',
  'name-taken-out.text': 'This part was taken out, because it named a person who no longer wishes to be named.',
  'name-taken-out.changed':
    'A person no longer wishes to be named. Please do not pass on earlier versions, and delete emails that name them.',

  'desk.history.key': 'A program or a command with a key',
  'desk.history.consent-given': '{who} recorded who agreed that {name} is listed: {by}, {day}, to “{scope}”.',
  'desk.history.without-consent': '{who} listed {name} without consent, because: {reason}',
  'desk.history.consent-withdrawn': '{who} took a name out of an appeal, because consent was withdrawn.',
  'desk.history.taken-out': 'The text of this entry was taken out.',
} as const;
