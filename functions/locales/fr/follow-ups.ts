export const followUpMessages = {
  'sent.title': 'Envoyé : {title}',
  'sent.page': 'Voir sa page publique',
  'sent.withdrawn': 'Il a été retiré. Sa page publique le dit, et ne montre plus rien de son texte.',
  'sent.versions': 'Ce qui a été envoyé, et les résultats',
  'sent.versions.withdrawn': 'Les textes d’un appel à agir retiré ne sont pas affichés ici.',
  'sent.how': 'Suivi de l’envoi',
  'sent.link': 'Résultats et suites possibles',
  'sent.writing': 'Déjà en cours d’écriture',
  'sent.follow': 'Écrire une suite',
  'sent.follow.text':
    'Chaque suite commence par un brouillon rempli avec la version la plus récente. Rien n’est envoyé par là.',
  'sent.follow.withdrawn': 'Après un retrait, seule une correction peut suivre.',
  'sent.follow.not-allowed':
    'Vous ne pouvez pas écrire d’appels à agir. Un membre qui gère l’équipe peut changer cela.',
  'sent.kind.retraction': 'Retrait avec vos propres mots',
  'sent.back': 'Retour à l’appel à agir',
  'sent.update.text': 'Il y a du nouveau, et le cas continue.',
  'sent.outcome.text': 'Dites comment le cas s’est terminé. Il est alors clos.',
  'sent.correction.text': 'Quelque chose y est faux, ou il est de nouveau valable après un retrait.',
  'sent.retraction.text': 'Il n’aurait pas dû être envoyé. Ce qui est encore en cours d’envoi s’arrête.',
  'sent.who.new': 'Envoyé aux personnes qui suivent ses pays ou ses thèmes, tout de suite ou dans un récapitulatif.',
  'sent.who.matching':
    'Envoyé aux personnes qui suivent ce dont il parle, ou ce cas, et qui n’ont pas arrêté de le suivre.',
  'sent.who.correction':
    'Envoyé à toutes les personnes qui ont reçu une version, et à la place du texte faux à celles qui ne l’ont pas encore reçu.',
  'sent.who.retraction':
    'Envoyé à toutes les personnes qui ont reçu une version. Celles qui ne l’ont pas encore reçu ne reçoivent rien.',
  'sent.reached.few': 'Chacun de ses envois est parti pour l’instant à moins de {people, number} personnes.',
  'sent.reached.between':
    'Son plus grand envoi est parti pour l’instant à un nombre de personnes compris entre {from, number} et {to, number}.',
  'sent.reached.or-more': 'Son plus grand envoi est parti pour l’instant à {from, number} personnes ou plus.',
  'sent.update.button': 'Écrire une mise à jour',
  'sent.outcome.button': 'Écrire un dénouement',
  'sent.correction.button': 'Écrire une correction',
  'sent.retraction.button': 'Écrire un retrait',
  'sent.audience': 'Combien de personnes recevraient une mise à jour ou un dénouement',
  'sent.audience.text':
    'Une seule fourchette en tout : deux nombres pourraient être comparés, et révéler une personne.',
  'sent.audience.button': 'Compter',
  'sent.at-once': 'Tout de suite, par une seule personne',
  'sent.too-large': 'Il est trop long pour un brouillon de la rédaction.',
  'sent.too-large.text': 'Écrivez la suite dans un nouvel appel à agir, ou publiez-la avec une clé.',

  'compose.follows': 'Fait suite à :',
  'compose.follows.version': 'Vous écrivez à partir de la version {version, number}.',
  'compose.follows.gone': 'un appel à agir qui a été retiré',
  'compose.follows.before-it': 'Ce qui était dit avant le retrait se trouve ci-dessous, à rectifier.',
  'compose.follows.end-kept': 'Fin du cas, {day} : {how}. Une correction n’y change rien.',
  'compose.follows.overtaken':
    'La version {version, number} a été publiée entre-temps. Ce que vous avez écrit est conservé, et n’est pas envoyé tel quel : cela pourrait annuler ce que dit cette version.',
  'compose.follows.look':
    'Lisez la version la plus récente, reprenez ses changements dans votre texte, puis dites-le ici.',
  'compose.follows.button': 'Mon texte tient compte de la version {version, number}',
  'compose.problem.overtaken':
    'La version {limit, number} a été publiée depuis le début de ce texte : lisez-la, et dites que votre texte en tient compte',
  'compose.check-what-changed': 'Dites ce qui a changé : c’est ce que l’on lit en premier',
  'compose.image-before': 'l’image de la version précédente',
  'compose.image-kept': 'C’est l’image de la version {version, number}, et elle reste sur la page.',
  'compose.image-goes': 'L’image de la version {version, number} quitte la page à l’envoi de ce texte.',
  'compose.keep-image': 'Garder l’image finalement',
  'decide.beside.image-kept': 'Elle est déjà sur la page, et y reste.',
  'decide.beside.image-goes': 'Elle est sur la page, et la quitte à l’envoi de ce texte.',
} as const;
