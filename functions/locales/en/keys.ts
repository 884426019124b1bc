/** What the desk says of keys that act as a member. */
export const keyMessages = {
  'keys.history.of-member': 'A key of {who} ({key})',
  'keys.history.of-office': 'A key of the organisation ({key})',
  'keys.asked': '{author} asked for an appeal to be sent',
  'keys.doubt':
    'A program or a command asked with this key, and not {author} at the desk. If you are in doubt, ask {author} by another way before you decide.',
  'mail.sending-asked.intro-key': '{name}, a key of {author} ({key}) asks you to have an appeal of {office} sent.',
  'desk.history.key-given': '{who} made the key {key}, which acts as {name}.',
  'desk.history.key-ended': '{who} ended the key {key}, which acted as {name}.',
  'desk.history.published': '{who} published version {version, number} of an appeal.',
  'desk.history.editions-added': '{who} added languages to version {version, number} of an appeal.',
  'keys.member': 'Keys that act as them',
  'keys.member.text':
    '{count, plural, one {This key ends} other {These keys end}} at once when they are removed, or may not do any more what a key does. A program that uses such a key stops then.',
  'keys.may.publish': 'publishes',
  'keys.may.propose': 'proposes',
  'keys.may.look': 'only looks',
} as const;
