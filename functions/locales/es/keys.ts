/** Lo que la redacción dice de las claves que actúan como un miembro. */
export const keyMessages = {
  'keys.history.of-member': 'Una clave de {who} ({key})',
  'keys.history.of-office': 'Una clave de la organización ({key})',
  'keys.asked': '{author} pidió que se envíe un llamamiento',
  'keys.doubt':
    'Lo pidió un programa o un comando con esta clave, y no {author} en la redacción. En caso de duda, pregunte a {author} por otro medio antes de decidir.',
  'mail.sending-asked.intro-key':
    '{name}, una clave de {author} ({key}) le pide que haga enviar un llamamiento de {office}.',
  'desk.history.key-given': '{who} creó la clave {key}, que actúa como {name}.',
  'desk.history.key-ended': '{who} puso fin a la clave {key}, que actuaba como {name}.',
  'desk.history.published': '{who} publicó la versión {version, number} de un llamamiento.',
  'desk.history.editions-added': '{who} añadió idiomas a la versión {version, number} de un llamamiento.',
  'keys.member': 'Claves que actúan en su nombre',
  'keys.member.text':
    '{count, plural, one {Esta clave termina} many {Estas claves terminan} other {Estas claves terminan}} en cuanto se retira a esta persona o pierde el permiso para lo que hace la clave. Un programa que la use deja entonces de funcionar.',
  'keys.may.publish': 'publica',
  'keys.may.propose': 'propone',
  'keys.may.look': 'solo consulta',
} as const;
