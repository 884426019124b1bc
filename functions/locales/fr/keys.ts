/** Ce que la rédaction dit des clés qui agissent au nom d’un membre. */
export const keyMessages = {
  'keys.history.of-member': 'Une clé de {who} ({key})',
  'keys.history.of-office': 'Une clé de l’organisation ({key})',
  'keys.asked': '{author} a demandé l’envoi d’un appel à agir',
  'keys.doubt':
    'C’est un programme ou une commande qui l’a demandé avec cette clé, et non {author} à la rédaction. En cas de doute, demandez à {author} par un autre moyen avant de décider.',
  'mail.sending-asked.intro-key':
    '{name}, une clé de {author} ({key}) vous demande de faire envoyer un appel à agir de {office}.',
  'desk.history.key-given': '{who} a créé la clé {key}, qui agit au nom de {name}.',
  'desk.history.key-ended': '{who} a mis fin à la clé {key}, qui agissait au nom de {name}.',
  'desk.history.published': '{who} a publié la version {version, number} d’un appel à agir.',
  'desk.history.editions-added': '{who} a ajouté des langues à la version {version, number} d’un appel à agir.',
  'keys.member': 'Clés qui agissent en son nom',
  'keys.member.text':
    '{count, plural, one {Cette clé prend fin} many {Ces clés prennent fin} other {Ces clés prennent fin}} dès que cette personne est retirée ou perd le droit de faire ce que fait la clé. Un programme qui l’utilise s’arrête alors.',
  'keys.may.publish': 'publie',
  'keys.may.propose': 'propose',
  'keys.may.look': 'consulte seulement',
} as const;
