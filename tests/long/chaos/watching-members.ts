import { setTimeout as sleep } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { deskPath } from '../../../functions/web/desk/kit/desk-rights.ts';
import { MemberByHttp } from '../../support/visiting/member-by-http.ts';
import { aColleague, anOfficeOf } from '../../support/visiting/office.ts';

const LOOK_EVERY_MS = 500;

/** What a page said of a mailing under way. */
export interface Look {
  readonly status: number;
  /** Digits in what it says of the sending before that is over. */
  readonly numbers: readonly string[];
}

/** An office whose members will watch what its key publishes. */
export async function anOfficeThatWatches() {
  const people = ['Ana', 'Omar'].map((name) => aColleague({ name }));
  const office = await anOfficeOf(people);
  const members = await Promise.all(people.map(({ address }) => MemberByHttp.of(office, address)));

  const figuresOf = async (member: MemberByHttp, dispatchId: string) => {
    const { status, text } = await member.get(deskPath('/desk/sending/{dispatchId}', { dispatchId }));
    return { status, figures: parseHTML(text).document.querySelector('#figures') };
  };

  return {
    key: office.key,
    /** They are mailed of what their key publishes: no reader of it. */
    isMember: (address: string | undefined) => people.some((person) => person.address === address),
    /** Both look again and again, until what goes on meanwhile is over. */
    async lookWhile(dispatchId: string, goesOn: Promise<unknown>): Promise<Look[]> {
      const looks: Look[] = [];
      let isOver = false;
      const end = goesOn.finally(() => {
        isOver = true;
      });
      const watch = async (member: MemberByHttp) => {
        while (!isOver) {
          const { status, figures } = await figuresOf(member, dispatchId);
          const hasEnded = figures?.hasAttribute('data-over') ?? true;
          looks.push({ status, numbers: hasEnded ? [] : (figures?.textContent?.match(/\d+/g) ?? []) });
          await sleep(LOOK_EVERY_MS);
        }
      };
      await Promise.all([end, ...members.map(watch)]);
      return looks;
    },
  };
}
