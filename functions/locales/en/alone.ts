/** Pages and mails by which one member sends without a colleague, where the office allows it. */
export const aloneMessages = {
  'mail.sending-alone.subject': 'A colleague sends an appeal on their own',
  'mail.sending-alone.preheader': 'You can read it, and stop it until it leaves.',
  'mail.sending-alone.title': 'A colleague sends an appeal on their own',
  'mail.sending-alone.intro':
    '{name}, {author} sends an appeal of {office} without a colleague, as your office allows.',
  'mail.sending-alone.leaves': 'It leaves on {moment}, unless someone stops it.',
  'mail.sending-alone.reason': 'The reason that was given:',
  'mail.sending-alone.link':
    'The link opens its page, once you have signed in. There you can stop it at once, or say that you have looked at it. The link itself does nothing.',
  'mail.sending-alone.button': 'Open its page',
  'mail.sending-alone.digest': 'It is exactly this text; the digest of all that is decided on begins with {digest}.',
  'mail.sending-alone.text': 'This is what readers would get:',
  'desk.history.sending-alone': '{who} had a draft sent without a colleague (version {revision, number}, {digest}).',
  'desk.history.sending-alone-sent':
    'A draft went out that {who} had sent without a colleague (version {revision, number}, {digest}).',
  'desk.history.sending-alone-held':
    'A draft that {who} had sent without a colleague was held: not all who were told of it could stop it still (version {revision, number}, {digest}).',
  'desk.history.sending-looked-at':
    '{who} looked at what was sent without a colleague (version {revision, number}, {digest}).',
  'desk.history.sends-alone-on': '{who} allowed one person to send without a colleague, after a delay.',
  'desk.history.sends-alone-off': '{who} ended that one person may send without a colleague.',
  'desk.team.done-sends-alone': 'Changed. It holds from now on.',
  'desk.member.error-two-decide': 'Your office asks for two people, so no one sends alone',
  'alone.team.heading': 'One person may send alone, after a delay',
  'alone.team.off':
    'Now another member always decides on what one has written at the desk. A key that may publish sends at once, as its owner or as the organisation, and no colleague decides. You can allow a person who may decide to send without a colleague: they write a reason, and it leaves after {delay}. All others who write or decide are mailed the text at once, and each can stop it. Until one who may decide has looked at it, it stands as not yet looked at.',
  'alone.team.on':
    'A person who may decide can send without a colleague: they write a reason, and it leaves after {delay}. All others who write or decide are mailed the text at once, and each can stop it. Until one who may decide has looked at it, it stands as not yet looked at.',
  'alone.team.needs-two': 'Your office asks for two people. So no one sends without a colleague.',
  'alone.team.button-off': 'Allow one person to send alone',
  'alone.team.button-on': 'Allow it no more',
  'alone.ask.heading': 'Send it without a colleague',
  'alone.ask.at-once': 'As soon as it may leave',
  'alone.ask.after': 'It leaves after {delay} at the soonest, urgent or not, and until then each of you can stop it.',
  'alone.ask.time': 'The time that you choose above holds for it too, where it is later than that.',
  'alone.ask.told': 'These are mailed the text at once, with your reason: {names}.',
  'alone.ask.told-no-one':
    'No other member writes or decides, so no other person is told. The wait holds all the same.',
  'alone.ask.unlooked':
    'It stands as not yet looked at, on the desk and in the history, until another member has looked at it.',
  'alone.ask.reason': 'Why does no colleague look at it first?',
  'alone.ask.reason-hint': 'Three words at least. Only members of your office read it.',
  'alone.ask.button': 'Send without a colleague',
  'alone.stale':
    'To send it without a colleague, sign in once more: you signed in more than a quarter of an hour ago. What you typed on this page is not kept by that: sign in first, then write.',
  'alone.error.no-reason': 'Write a reason, of three words at least',
  'alone.error.not-allowed': 'Your office, or what you may do, does not let you send this without a colleague',
  'alone.error.answered':
    'A colleague returned, rejected or stopped exactly this text. Change it first, or ask for a decision',
  'alone.sends-own': 'You send an appeal without a colleague',
  'alone.sends': '{author} sends an appeal without a colleague',
  'alone.approved': '{who} had it sent without a colleague on {moment}.',
  'alone.unlooked': 'Not yet looked at',
  'alone.looked': '{who} looked at it on {moment}',
  'alone.told': 'These were mailed the text: {names}.',
  'alone.told-no-one': 'No other person was told: no other member writes or decides.',
  'alone.look': 'Look at it',
  'alone.look.own': 'You sent it yourself: another member looks at it.',
  'alone.look.to-leave': 'It leaves at its time, whether anyone looks at it or not. Is it not right? Then stop it.',
  'alone.look.sent': 'Readers have it. Is it not right? Then correct or withdraw it from its page.',
  'alone.look.understood': 'I have read the whole text, and it is right.',
  'alone.look.button': 'I have looked at it',
  'alone.look.stale':
    'To say that you have looked at it, sign in once more: you signed in more than a quarter of an hour ago. To stop it you need not.',
  'alone.when': 'After the wait in which others can stop it',
  'alone.exactly': 'Exactly this goes out. If one letter of the draft changes before, nothing does.',
  'alone.list.approved': '{author} sends it without a colleague. It goes out on {moment}',
  'alone.list.sent': '{author} sent it without a colleague. It went out on {moment}',
  'alone.list.changed': 'An appeal whose draft was changed since',
} as const;
