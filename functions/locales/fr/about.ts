export const aboutMessages = {
  'footer.who': 'Qui nous sommes',
  'browse.front.who': 'Qui envoie ces appels à agir',

  'about.title': 'Qui envoie ces appels à agir',
  'about.description':
    'Qui publie les appels à agir que {sender} envoie par e‑mail, comment ils sont vérifiés, comment ce service est financé et comment signaler un problème.',
  'about.heading': 'Qui envoie ces appels à agir',
  'about.lede':
    '{sender} transmet des appels à agir pour des personnes en danger, et ce que vous pouvez faire pour elles. Vous choisissez des pays, des thèmes ou un seul cas, et ne recevez d’e‑mails qu’à leur sujet.',

  'about.publishers.heading': 'Qui publie ici',
  'about.publishers.text': 'Ces organisations rédigent les appels à agir. Chacune répond de ce qu’elle publie.',
  'about.publishers.none': 'Aucune organisation ne publie encore ici.',
  'about.publishers.more': 'D’autres organisations publient ici. Cette page en nomme {count, number}.',

  'about.checked.heading': 'Comment les appels à agir sont vérifiés',
  'about.checked.publisher':
    'Seules ces organisations peuvent publier, chacune avec sa propre clé. Chacune vérifie les faits de ses appels à agir et en répond.',
  'about.checked.doubt':
    'Si un texte laisse un doute, par exemple sur le pays dont il parle, l’appel à agir attend la réponse d’une personne de l’organisation qui le publie. Rien n’est envoyé avant.',
  'about.checked.names':
    'Si l’organisation indique qu’une personne ne doit pas être nommée, un appel à agir qui contient son nom est refusé.',
  'about.checked.corrections':
    'Une correction ou un retrait arrête les envois en cours et parvient à toutes les personnes qui ont reçu l’appel à agir. La page du cas montre ce qui a changé. Un appel à agir retiré ne figure plus dans les listes ni dans la recherche. Ce que les boîtes aux lettres et les lecteurs de flux en ont gardé, nous ne pouvons pas le reprendre.',
  'about.checked.code':
    'Un e‑mail qui apporte un seul appel à agir porte un code. Cherchez-le ici pour voir de quel appel à agir il s’agit et distinguer nos e‑mails d’un faux.',

  'about.funding.heading': 'Comment ce service est financé',

  'about.who.heading': 'Qui gère ce service',
  'about.who.privacy': 'Ce qui est conservé à votre sujet, combien de temps, et comment le faire effacer :',

  'about.fault.heading': 'Signaler un problème',
  'about.fault.appeal':
    'Quelque chose est faux dans un appel à agir : écrivez à l’organisation qui le publie, ou à nous.',
  'about.fault.page':
    'Une page ou un e‑mail ne fonctionne pas comme il faut : dites-nous quelle page, ou le code de l’e‑mail.',
  'about.fault.security':
    'Vous avez trouvé une faille de sécurité : notre politique de sécurité dit où la signaler et à quoi vous attendre.',
  'about.fault.policy': 'Politique de sécurité (en anglais)',
  'about.fault.mail': 'Écrire à {address}',
} as const;
