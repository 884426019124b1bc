import { LANGUAGES } from '../../../contract/languages.ts';
import { type SaveOverPorts, saveOverProposal } from '../../../domain/deciding/deciding.ts';
import type { Comparer, Draft, Drafts, WentOutPorts } from '../../../domain/drafts/drafts.ts';
import { differencesOf, findWentOut, makeComparer } from '../../../domain/drafts/drafts.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, notification, pathIn, postedText } from '../../kit/kit.ts';
import type { Field, InWords } from '../kit/kit.ts';
import {
  deskForm,
  deskHref,
  deskPath,
  differenceInWords,
  differenceMarkup,
  ownDraftIn,
  partInWords,
  wentOutAnswer,
} from '../kit/kit.ts';

interface VersionsPorts extends SaveOverPorts, WentOutPorts {
  readonly drafts: Pick<Drafts, 'find' | 'save' | 'withdrawn'>;
  nowMs(): number;
}

/** Each is read by itself, and compared word by word with the one before it. */
const SHOWN_A_PAGE = 5;

/** Revisions before this one are shown. */
const BEFORE_FIELD = 'before';

const revisionIn = (text = ''): number | undefined => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined);

/** A revision that a form names. @param begins - that its page shows. */
const revisionField = (begins: number): Field<number | undefined> => ({
  begins,
  isHidden: true,
  typedIn: (posted, id) => revisionIn(postedText(posted, id)),
  shown: (id) => html`<input type="hidden" name="${id}" value="${begins}">`,
});

/** Where members see what was saved of a draft before: who, when, and which words each save changed. An earlier version can be taken back. */
export const versionsRoutes = (ports: VersionsPorts) =>
  deskForm({
    path: '/desk/write/{draftId}/versions',
    read: (asked) => ownDraftIn(asked, ports.drafts),
    // The revision that is taken back, and the newest one that its reader saw.
    fields: (_, { revision }) => ({ taken: revisionField(0), seen: revisionField(revision) }),
    page: async (asked, newest, { fields, form, said }) => {
      const { event, t, language } = asked;
      const { draftId, revision } = newest;
      const before = revisionIn(event.queryStringParameters?.[BEFORE_FIELD]);
      const top = Math.min(revision, (before ?? revision + 1) - 1);
      const numbers = Array.from({ length: SHOWN_A_PAGE + 1 }, (_, index) => top - index).filter((one) => one > 0);
      const [wentOut, ...read] = await Promise.all([
        findWentOut(newest, ports),
        ...numbers.map((number) => ports.drafts.find(newest.publisherId, draftId, number)),
      ]);
      const shown = read.slice(0, SHOWN_A_PAGE).filter((draft) => draft !== undefined);
      const next = numbers.length > SHOWN_A_PAGE ? top - SHOWN_A_PAGE + 1 : undefined;
      const isOut = wentOut !== undefined;
      const compare = makeComparer(LANGUAGES.find((one) => one === newest.fields.language) ?? language);
      const take = (taken: number, name: string) =>
        form(
          html`${fields.seen}<p class="actions"><button class="button button--quiet" type="submit" name="taken" value="${taken}">${t('compose.versions.take')}<span class="unseen">: ${name}</span></button></p>`,
        );
      const row = (draft: Draft, behind: Draft | undefined) => {
        const name = t('compose.versions.version', { revision: draft.revision });
        const moment = momentInWords(language, draft.savedAtMs);
        return html`<li><h2>${name}</h2>
<p class="hint">${t('compose.versions.saved', { name: isolated(draft.savedBy.name), moment })}</p>
${changesIn(asked, draft, behind, compare)}
${isOut || draft.revision === revision ? undefined : take(draft.revision, name)}</li>
`;
      };
      return {
        title: t('compose.versions.title'),
        note: said === undefined ? undefined : notification({ kind: 'important', heading: said }),
        main: html`<h1>${t('compose.versions.heading')}</h1>
<p class="lede"><bdi>${newest.fields.title ?? t('desk.home.no-title')}</bdi></p>
<p>${t(isOut ? 'compose.went-out.text' : 'compose.versions.text')}</p>
<ol class="rows">${shown.map((draft, index) => row(draft, shown[index + 1] ?? read[SHOWN_A_PAGE]))}</ol>
${next === undefined ? undefined : html`<p><a href="${pathIn(language, `${deskPath('/desk/write/{draftId}/versions', newest)}?${BEFORE_FIELD}=${next}`)}">${t('compose.versions.older')}</a></p>`}
<p><a href="${deskHref(language, '/desk/write/{draftId}', newest)}">${t('compose.versions.back')}</a></p>`,
      };
    },
    // What an earlier version held is saved as the newest one, unless another was saved since the page was shown.
    does: async (asked, { taken, seen }, newest) => {
      const { at, t } = asked;
      if (taken === undefined || seen === undefined) return undefined;
      const { publisherId, draftId } = newest;
      const wentOut = await findWentOut(newest, ports);
      if (wentOut) return wentOutAnswer(asked, wentOut, { said: t('compose.went-out.not-saved'), typed: [] });
      const earlier = await ports.drafts.find(publisherId, draftId, taken);
      if (!earlier) return undefined;
      const wanted = { draftId, revision: seen, fields: earlier.fields };
      const outcome = await saveOverProposal(at, wanted, ports, ports.nowMs());
      const page = deskPath('/desk/write/{draftId}', { draftId });
      switch (outcome.kind) {
        case 'saved':
          return `${page}?done=${outcome.ended ? 'ended' : 'saved'}`;
        case 'same':
          return `${page}?done=same`;
        case 'gone':
          return undefined;
        case 'changed meanwhile':
          return { errors: {}, said: t('compose.versions.meanwhile') };
        case 'consent withdrawn':
          return { errors: {}, said: t('compose.versions.names-withdrawn') };
        case 'too large':
          return { errors: {}, said: t('compose.too-large') };
      }
    },
  });

function changesIn(asked: InWords, { fields }: Draft, before: Draft | undefined, compare: Comparer): Html {
  const { t, language } = asked;
  if (!before) return html`<p class="hint">${t('compose.versions.first')}</p>`;
  const parts = differencesOf(fields, before.fields, undefined).map((one) => differenceInWords(language, one));
  if (parts.length === 0) return html`<p class="hint">${t('compose.versions.same')}</p>`;
  return html`<details class="fold"><summary>${t('compose.versions.changes')}</summary>
${parts.map(
  ({ part, mine, theirs }) => html`<h3>${partInWords(language, part)}</h3>
${differenceMarkup(asked, compare(theirs, mine))}`,
)}</details>`;
}
