export const cadenceMessages = {
  'cadence.immediate': 'Un correo por cada nuevo llamamiento, en cuanto se publica.',
  'cadence.daily':
    'Como máximo un correo al día ({time}, zona horaria: {zone}), con todo lo nuevo. Los llamamientos urgentes llegan al instante.',
  'cadence.weekly':
    'Como máximo un correo a la semana, el {weekday} ({time}, zona horaria: {zone}), con todo lo nuevo. Los llamamientos urgentes llegan al instante.',
  'cadence.kept': 'Sus correos seguirán llegando como hasta ahora: añadir esto no cambia la frecuencia ni la hora.',
  'page.unsubscribe.less-often': '¿Demasiados correos? Puede conservar sus alertas y recibirlas con menos frecuencia:',
  'cadence.change': 'Cambiar cada cuánto llegan los correos, por ejemplo una vez por semana',

  'page.sign-up.cadence': 'Con qué frecuencia',
  'page.sign-up.cadence-hint': 'Los llamamientos urgentes llegan al instante, elija lo que elija aquí.',
  'page.sign-up.frequency-immediate': 'Al instante: un correo por cada llamamiento',
  'page.sign-up.frequency-daily': 'Una vez al día: un correo con todo lo nuevo',
  'page.sign-up.frequency-weekly': 'Una vez a la semana: un correo con todo lo nuevo',
  'page.sign-up.digest-time': 'Cuándo llega el correo diario o semanal',
  'page.sign-up.weekday': 'Día, si es una vez a la semana',
  'page.sign-up.hour': 'Hora',
  'page.sign-up.time-zone': 'Zona horaria',
  'page.sign-up.time-zone-hint':
    'UTC, salvo que elija otra: tome su país, u otro cuyos relojes marquen la misma hora que el suyo. Se guarda cifrada.',
  'page.sign-up.own-zone': 'Usar la zona horaria de este dispositivo: {zone}',
  'page.sign-up.choose': 'Elegir…',

  'page.error.unknown-frequency':
    'Elija con qué frecuencia deben llegar los correos: al instante, una vez al día o una vez a la semana.',
  'page.error.unknown-weekday': 'Elija el día de la semana en que debe llegar el correo.',
  'page.error.unknown-hour': 'Elija la hora a la que debe llegar el correo.',
  'page.error.unknown-time-zone':
    '{zone} no es la zona horaria de un lugar que conozcamos. Elija en la lista un lugar cuyos relojes marquen la misma hora que el suyo.',
  'page.error.no-time-zone': 'Elija una zona horaria de la lista.',

  'time-zone.africa': 'África',
  'time-zone.america': 'América',
  'time-zone.antarctica': 'Antártida',
  'time-zone.arctic': 'Ártico',
  'time-zone.asia': 'Asia',
  'time-zone.atlantic': 'Océano Atlántico',
  'time-zone.australia': 'Australia',
  'time-zone.europe': 'Europa',
  'time-zone.indian': 'Océano Índico',
  'time-zone.pacific': 'Océano Pacífico',
  'time-zone.utc': 'UTC, hora universal',
} as const;
