import type { Page } from 'playwright-core';
import type { InboxMail } from '../../support/stack/inbox.ts';
import { aReader, type Reader } from '../../support/visiting/reader.ts';
import { type PublishedSite, thePublishedSite } from '../site/published-site.ts';
import type { Screen } from '../walk/screens.ts';
import type { Tour } from '../walk/tour.ts';

/** What was published, and a person with three addresses. */
export interface PublicWorld {
  readonly site: PublishedSite;
  readonly ana: Reader;
  /** An address that no alerts go to. */
  readonly elsewhere: Reader;
  /** The address that she moves to. */
  readonly there: Reader;
  /** The mail that asked for her confirmation, once it came. */
  confirmation?: InboxMail;
}

/** The way of one person through every page that is not of the desk. */
export type PublicTour = Tour<PublicWorld>;

export async function aPublicWorld(page: Page, { language }: Screen): Promise<PublicWorld> {
  const [ana, elsewhere, there] = ['ana', 'ana.elsewhere', 'ana.new'].map((name) => aReader(name, page, language)) as [
    Reader,
    Reader,
    Reader,
  ]; // one for each
  return { site: await thePublishedSite(), ana, elsewhere, there };
}

export function theConfirmation({ world: { confirmation } }: PublicTour): InboxMail {
  if (!confirmation) throw new Error('No confirmation has come yet');
  return confirmation;
}
