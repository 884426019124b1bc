export const mapMessages = {
  'map.title': 'Carte des appels à agir ouverts',
  'map.description':
    'Une carte des pays où des appels à agir pour des personnes en danger sont ouverts, et leur liste.',
  'map.heading': 'Où vous pouvez agir maintenant',
  'map.lede':
    'Chaque grand point représente un pays où des appels à agir sont ouverts : plus il y en a, plus le point est grand. Il mène à leur liste.',
  'map.frame': 'Carte du monde',
  'map.about':
    'La carte n’a pas de frontières. Un point se trouve près de son pays : les petits pays sont écartés pour que chacun soit visible. Un appel à agir qui concerne deux pays compte dans les deux.',
  'map.counted':
    'Seuls les {count} appels à agir les plus récents sont comptés. Il y en a de plus anciens, dont certains peuvent être ouverts.',
  'map.table': 'Pays avec des appels à agir ouverts',
  'map.country': 'Pays',
  'map.open': 'Appels à agir ouverts',
  'map.dot':
    '{country} : {count, plural, one {un appel à agir ouvert} many {# appels à agir ouverts} other {# appels à agir ouverts}}',
  'map.way': 'Les appels à agir ouverts sur une carte',
  'map.choose.way': 'Choisir sur une carte',
  'map.choose.title': 'Choisir des pays sur une carte',
  'map.choose.heading': 'Choisir des pays sur une carte',
  'map.choose.lede':
    'Cochez le cercle de chaque pays que vous voulez suivre. Un cercle se trouve près de son pays ; une fois coché, il montre le nom.',
  'map.choose.wide': 'La carte est plus large que cette fenêtre : faites-la glisser sur le côté pour voir le reste.',
  'map.choose.done': 'Choisir ces pays',
  'map.choose.hint': 'Vous pouvez les changer à la page suivante, où se trouvent aussi les régions et les thèmes.',
  'outcomes.title': 'Ce que les appels à agir sont devenus',
  'outcomes.description':
    'Comment des appels à agir pour des personnes en danger se sont terminés, par année et par pays.',
  'outcomes.heading': 'Ce qu’ils sont devenus',
  'outcomes.none': 'Aucun dénouement n’a encore été publié.',
  'outcomes.year':
    'En {year}, {count, plural, one {un appel à agir s’est terminé} many {# appels à agir se sont terminés} other {# appels à agir se sont terminés}} : {places}.',
  'outcomes.in-country': '{country} ({count})',
  'outcomes.in-more':
    '{count, plural, one {d’autres dans un pays de plus} many {d’autres dans # pays de plus} other {d’autres dans # pays de plus}}',
  'outcomes.counted': 'Un appel à agir qui concerne deux pays compte dans les deux.',
  'outcomes.newest-counted': 'Seuls les {count} dénouements les plus récents sont comptés. Il y en a de plus anciens.',
  'outcomes.by-country': 'Par pays',
  'outcomes.chart': 'Appels à agir terminés, par pays. Le tableau ci-dessous donne les mêmes nombres.',
  'outcomes.table': 'Appels à agir terminés, par pays et par année',
  'outcomes.all-years': 'Toutes les années',
  'outcomes.newest': 'Les dénouements les plus récents',
  'outcomes.open': 'Appels à agir encore ouverts',
} as const;
