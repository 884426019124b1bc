/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'Appels à agir de {sender}',
  'feed.name': 'Appels à agir',
  'feed.withdrawn.title': 'Un appel à agir a été retiré',
  'feed.withdrawn.text':
    'L’organisation qui l’avait publié a retiré cet appel à agir. Veuillez ne pas y donner suite, et supprimer ce que vous en avez gardé.',
  'feed.follow.heading': 'Suivre par flux',
  'feed.follow.text':
    'Un lecteur de flux vous montre les nouveaux appels à agir sans votre adresse e-mail. Donnez-lui une de ces adresses :',
  'feed.follow.kept':
    'Si un appel à agir est retiré ou corrigé, le flux le dit dans la même entrée. Ce que les lecteurs de flux et les boîtes aux lettres en ont gardé, nous ne pouvons pas le reprendre.',
} as const;
