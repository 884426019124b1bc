import {
  type App,
  anAddressOf,
  anApp,
  anOfficeOf,
  type OfficeAtWork,
  signsInAtDesk,
} from '../../../support/visiting/office.ts';
import type { Tour } from '../../walk/tour.ts';

/** Ana’s office, without anyone in it. */
export interface DeskWorld {
  readonly office: OfficeAtWork;
  readonly ana: {
    readonly address: string;
    /** On her phone, once she has set it up. */
    app: App;
  };
  /** Path of the page on which her appeal is written, once it is. */
  draft: string;
}

/** Ana’s way through all pages of the desk, in one browser. */
export type DeskTour = Tour<DeskWorld>;

export const aDeskWorld = async (): Promise<DeskWorld> => ({
  office: await anOfficeOf([]),
  ana: { address: anAddressOf('ana'), app: anApp() },
  draft: '',
});

/** By her address and her app. */
export const signsIn = ({ page, world: { ana }, language }: DeskTour) =>
  signsInAtDesk(page, ana.address, ana.app, language);
