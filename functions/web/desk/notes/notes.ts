import type { SendingProposal, WriteNotePorts } from '../../../domain/deciding/deciding.ts';
import { findStanding, findTalk, writeNote } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { type Html, html } from '../../kit/kit.ts';
import type { Asked } from '../kit/kit.ts';
import { deskForm, deskHref, deskPath, mayOpen, notesList, ownDraftIn, words } from '../kit/kit.ts';

interface NotesPorts extends WriteNotePorts {
  nowMs(): number;
}

/** Where members write to one another about a draft. */
export const notesRoutes = (ports: NotesPorts) =>
  deskForm({
    path: '/desk/write/{draftId}/notes',
    read: (asked) => ownDraftIn(asked, ports.drafts),
    fields: ({ t }: Asked) => ({
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
${form(html`${fields.note}
<p class="actions"><button class="button" type="submit">${t('notes.button')}</button></p>`)}`,
      };
    },
    does: async ({ at, t }, { note }, { draftId }) => {
      const outcome = await writeNote(at, { draftId, text: note }, ports, ports.nowMs());
      if (outcome === 'gone') return undefined;
      if (outcome === 'written') return deskPath('/desk/write/{draftId}/notes', { draftId });
      return { errors: { note: t(`notes.error.${outcome}`) } };
    },
  });

/** To what the notes are about: what is asked or to go out, or else the text for who may write it. */
function wayBack({ t, language, at }: Asked, { draftId }: Draft, standing: SendingProposal | undefined): Html {
  const mayWrite = mayOpen('/desk/write/{draftId}', at.member);
  const links = [
    ...(standing ? [[deskHref(language, '/desk/proposal/{proposalId}', standing), t('compose.standing.link')]] : []),
    ...(mayWrite ? [[deskHref(language, '/desk/write/{draftId}', { draftId }), t('decide.to-draft')]] : []),
  ];
  return html`<p class="links">${links.map(([path, label]) => html`<a href="${path}">${label}</a> `)}</p>`;
}
