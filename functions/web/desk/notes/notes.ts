import * as z from 'zod';
import type { SendingProposal, WriteNotePorts } from '../../../domain/deciding/deciding.ts';
import { findStanding, findTalk, writeNote } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { type Html, hidden, html, pathParameter } from '../../kit/kit.ts';
import type { Asked } from '../kit/kit.ts';
import { deskForm, deskHref, deskPath, isDraftId, mayOpen, notesList, ownDraftIn, words } from '../kit/kit.ts';

interface NotesPorts extends WriteNotePorts {
  nowMs(): number;
  newId(): string;
}

const NoteId = z.uuid();

/** Where members write to one another about a draft. */
export const notesRoutes = (ports: NotesPorts) =>
  deskForm({
    path: '/desk/write/{draftId}/notes',
    read: async (asked) => (await ownDraftIn(asked, ports.drafts)) ?? whatIsGone(asked),
    fields: ({ t }: Asked) => ({
      id: hidden(ports.newId()),
      note: words({ label: t('notes.label'), hint: t('notes.hint') }),
    }),
    page: async (asked, draft, { fields, form }) => {
      const { t } = asked;
      const { publisherId, draftId } = draft;
      const [talk, standing] = await Promise.all([findTalk(publisherId, draftId, ports), findStanding(draft, ports)]);
      return {
        title: t('notes.title'),
        main: html`<h1>${t('notes.title')}</h1>
<p class="lede"><bdi>${draft.fields.title ?? t('desk.home.no-title')}</bdi></p>
${wayBack(asked, draft, standing)}
${notesList(asked, talk)}
${form(html`${fields.id}
${fields.note}
<p class="actions"><button class="button" type="submit">${t('notes.button')}</button></p>`)}`,
      };
    },
    does: async ({ at, t }, { id, note }, { draftId }) => {
      const noteId = NoteId.safeParse(id).data ?? ports.newId();
      const outcome = await writeNote(at, { draftId, noteId, text: note }, ports, ports.nowMs());
      if (outcome === 'written') return deskPath('/desk/write/{draftId}/notes', { draftId });
      return { errors: { note: t(`notes.error.${outcome}`) } };
    },
  });

type Noted = Pick<Draft, 'publisherId' | 'draftId' | 'revision' | 'fields'>;

/** In place of a draft that was deleted while a note was typed: the note is given back. */
function whatIsGone({ at, event }: Asked): Noted | undefined {
  const draftId = pathParameter(event, 'draftId');
  const isPosted = event.requestContext.http.method === 'POST';
  return isPosted && isDraftId(draftId)
    ? { publisherId: at.office.publisherId, draftId, revision: 0, fields: {} }
    : undefined;
}

/** To what the notes are about: what is asked or to go out, or else the text for who may write it, and the mail for others. */
function wayBack(
  { t, language, at }: Asked,
  { draftId, revision }: Noted,
  standing: SendingProposal | undefined,
): Html | undefined {
  if (revision === 0) return undefined;
  const mayWrite = mayOpen('/desk/write/{draftId}', at.member);
  const links = [
    ...(standing ? [[deskHref(language, '/desk/proposal/{proposalId}', standing), t('compose.standing.link')]] : []),
    mayWrite
      ? [deskHref(language, '/desk/write/{draftId}', { draftId }), t('decide.to-draft')]
      : [deskHref(language, '/desk/write/{draftId}/mail', { draftId }), t('preview.heading')],
  ];
  return html`<p class="links">${links.map(([path, label]) => html`<a href="${path}">${label}</a> `)}</p>`;
}
