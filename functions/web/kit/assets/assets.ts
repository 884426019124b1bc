import { createHash } from 'node:crypto';
import { ADAPTED_CSS } from './adapted-css.ts';
import { APPEAL_CSS } from './appeal-css.ts';
import { CHOOSE_CSS } from './choose-css.ts';
import { ICON_SVG } from './icon-svg.ts';
import { LOOK_CSS } from './look-css.ts';
import { MAP_CSS } from './map-css.ts';

export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly content: string;
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 12);

export const asset = (name: string, extension: string, contentType: string, content: string): Asset => ({
  path: `/assets/${name}.${hashOf(content)}.${extension}`,
  contentType,
  content,
});

export const ASSETS = {
  look: asset('look', 'css', 'text/css; charset=utf-8', LOOK_CSS + APPEAL_CSS + CHOOSE_CSS + MAP_CSS + ADAPTED_CSS),
  icon: asset('icon', 'svg', 'image/svg+xml; charset=utf-8', ICON_SVG),
} as const;
