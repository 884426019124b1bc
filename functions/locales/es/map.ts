export const mapMessages = {
  'map.title': 'Mapa de llamamientos abiertos',
  'map.description': 'Un mapa de los países con llamamientos abiertos por personas en peligro, y su lista.',
  'map.heading': 'Dónde puede actuar ahora',
  'map.lede':
    'Cada punto grande es un país con llamamientos abiertos: cuantos más hay, mayor es el punto. Cada uno lleva a los de su país.',
  'map.frame': 'Mapa del mundo',
  'map.about':
    'El mapa no tiene fronteras. Cada punto está cerca de su país: los países pequeños se separan para que se vea cada uno. Un llamamiento sobre dos países cuenta en ambos.',
  'map.counted':
    'Solo se cuentan los {count} llamamientos más recientes. Los hay anteriores, y algunos pueden seguir abiertos.',
  'map.table': 'Países con llamamientos abiertos',
  'map.country': 'País',
  'map.open': 'Llamamientos abiertos',
  'map.dot':
    '{country}: {count, plural, one {un llamamiento abierto} many {# llamamientos abiertos} other {# llamamientos abiertos}}',
  'map.way': 'Llamamientos abiertos en un mapa',
  'map.choose.way': 'Elegir en un mapa',
  'map.choose.title': 'Elegir países en un mapa',
  'map.choose.heading': 'Elegir países en un mapa',
  'map.choose.lede':
    'Marque el círculo de cada país que quiera seguir. Cada círculo está cerca de su país; una vez marcado, muestra el nombre.',
  'map.choose.wide': 'El mapa es más ancho que esta ventana: desplácelo hacia los lados para ver el resto.',
  'map.choose.done': 'Elegir estos países',
  'map.choose.hint': 'Puede cambiarlos en la página siguiente, donde también están las regiones y los temas.',
  'outcomes.title': 'Qué fue de los llamamientos',
  'outcomes.description': 'Cómo terminaron los llamamientos por personas en peligro, por año y por país.',
  'outcomes.heading': 'Qué fue de ellos',
  'outcomes.none': 'Todavía no se ha publicado ningún desenlace.',
  'outcomes.year':
    'En {year} {count, plural, one {terminó un llamamiento} many {terminaron # llamamientos} other {terminaron # llamamientos}}: {places}.',
  'outcomes.in-country': '{country} ({count})',
  'outcomes.in-more':
    '{count, plural, one {otros en un país más} many {otros en # países más} other {otros en # países más}}',
  'outcomes.counted': 'Un llamamiento sobre dos países cuenta en ambos.',
  'outcomes.newest-counted': 'Solo se cuentan los {count} desenlaces más recientes. Los hay anteriores.',
  'outcomes.by-country': 'Por país',
  'outcomes.chart': 'Llamamientos que terminaron, por país. La tabla de abajo tiene los mismos números.',
  'outcomes.table': 'Llamamientos que terminaron, por país y año',
  'outcomes.all-years': 'Todos los años',
  'outcomes.newest': 'Los desenlaces más recientes',
  'outcomes.open': 'Llamamientos que siguen abiertos',
} as const;
