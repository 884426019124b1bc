/** Longitude and latitude of places that the atlas draws within another country or not at all, by ISO 3166-1 alpha-2. */
export const PLACES_WITHOUT_SHAPE: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  BQ: [-68.3, 12.2],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.1, 3.9],
  GI: [-5.3, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [15.6, 78.2],
  TK: [-171.8, -9.2],
  YT: [45.2, -12.8],
};
