import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { appealIdIn } from '../../../functions/contract/page-paths.ts';
import { test as stage } from '../../../infra/stages/test.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { aWhile, followersOf } from '../../support/stack/mailing-under-way.ts';
import { sendRequest } from '../../support/stack/publish-appeal.ts';
import { standingOn } from '../../support/visiting/member-by-http.ts';
import { readersOf, tellAndRefuseOneOrder } from '../races/ends.ts';
import { anOfficeOfThree, approves, asks, letters, pressesBoth, ROUNDS } from '../races/office-of-three.ts';

/** No other of these journeys looks at this country. */
const COUNTRY = 'CK';
const GRACE_MS = stage.offices.graceSeconds * 1_000;

test('a name whose consent is withdrawn at the moment at which a draft with it is approved goes to no reader, and stands on no page of the draft', async () => {
  await followersOf(COUNTRY, 3);
  const rounds = [];
  for (const { isFirst, gapMs } of ROUNDS) {
    // To withdraw is an act of a whole office: each round has one of its own.
    const office = await anOfficeOfThree();
    const name = `Zq${letters()} Example`;
    const { appealUrl } = await sendRequest(
      {
        title: `Lawyer ${name} taken from his office`,
        datedOn: '2024-03-12',
        body: { text: `Masked men took ${name}.` },
        countries: ['NR'],
        people: agreed([{ name, mayBeNamed: true }]),
      },
      office.office.key,
    );
    const named = {
      'people.1.name': name,
      'people.1.mayBeNamed': 'yes',
      'people.1.consentBy': 'his sister',
      'people.1.consentOn-day': '1',
      'people.1.consentOn-month': '3',
      'people.1.consentOn-year': '2024',
      'people.1.consentFor': 'his name',
      distinct: 'yes',
    };
    const title = `Lawyer ${name} beaten in prison`;
    const asked = await asks(office, COUNTRY, { ...named, title, text: `${name} is held.` });
    const withdraw = `/desk/withdraw/${appealIdIn(appealUrl)}`;
    const [approving, withdrawing] = [
      await approves(office.omar, asked),
      await office.lea.takesOut(withdraw, { person: name }),
    ];
    const presses = isFirst ? pressesBoth(approving, withdrawing, gapMs) : pressesBoth(withdrawing, approving, gapMs);
    const [first, second] = await presses;
    const [approved, withdrawn] = isFirst ? [first, second] : [second, first];
    expect([withdrawn.status, [303, 409].includes(approved.status)]).toEqual([303, true]);
    rounds.push({ office, asked, name, wasApproved: approved.status === 303 });
  }
  tellAndRefuseOneOrder('approve against withdrawal', rounds);
  await sleep(GRACE_MS);
  await aWhile();
  for (const { office, asked, name, wasApproved } of rounds) {
    expect(['void', 'held']).toContain(standingOn(await office.ana.get(asked.page)));
    expect(await readersOf(asked.title)).toEqual([]);
    const lines = (await office.ana.history()).toReversed();
    expect(lines.filter((line) => line.includes('approved a draft'))).toHaveLength(wasApproved ? 1 : 0);
    expect(lines.filter((line) => line.includes('went out'))).toEqual([]);
    expect(lines.filter((line) => line.includes('took a name out of a draft'))).toHaveLength(1);
    for (const path of [
      asked.page,
      asked.draft,
      `${asked.draft}/mail`,
      `${asked.draft}/versions`,
      '/desk',
      '/desk/history',
    ])
      expect([path, (await office.omar.get(path)).text.includes(name)]).toEqual([path, false]);
  }
});
