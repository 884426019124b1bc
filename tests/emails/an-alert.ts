import type { AlertFields } from '../../emails/alert/fields.ts';
import { escapeHtml } from '../../emails/escape-html.ts';
import type { SenderFields } from '../../emails/sender-fields.ts';
import type { Block } from '../../functions/domain/appeal/versions.ts';

export const aSender = (overrides: Partial<SenderFields> = {}): SenderFields => ({
  name: 'Example Alerts',
  postalAddress: '1 Example Street\n1200 Exampleville',
  homeUrl: 'https://alerts.example.org/',
  ...overrides,
});

export const aParagraph = (html: string): Block => ({ kind: 'paragraph', html });

/** A paragraph of the given plain text, as the reader of pages would store it. */
export const aParagraphOf = (text: string): Block => aParagraph(escapeHtml(text));

export const anAlert = (overrides: Partial<AlertFields> = {}): AlertFields => ({
  language: 'en',
  kind: 'new',
  title: 'Ivan Example beaten in prison',
  datedOn: '2024-03-15',
  countryNames: ['Russia'],
  publisherName: 'Example Observatory',
  blocks: [aParagraph('He was beaten on 12 March.')],
  footnotes: [],
  appealUrl: 'https://alerts.example.org/appeals/1',
  sender: aSender(),
  ...overrides,
});
