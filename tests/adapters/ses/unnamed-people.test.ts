import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import { openDigestMail } from '../../../functions/adapters/ses/digest-mail.ts';
import { makeNoticeMailer } from '../../../functions/adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/recipient-policy.ts';
import { makeBulkClient } from '../../../functions/adapters/ses/send-bulk.ts';
import { makeNoticeClient } from '../../../functions/adapters/ses/send-notice.ts';
import { followedUp } from '../../../functions/domain/appeal/followed-up.ts';
import { APPEAL_KINDS, type AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AnsweringSes } from '../../support/aws/answering-ses.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { aDigest, anAppealVersion } from '../../support/sending/builders.ts';

const ses = new AnsweringSes();
beforeAll(() => ses.start());
afterAll(() => ses.stop());

const SENDER = { fromAddress: 'mail@example.org', replyToAddress: 'desk@example.org', configurationSetName: 'mail' };
const publicUrl = 'https://mail.example.org';
const sender = { name: 'Example Alerts', postalAddress: '1 Example Street', homeUrl: `${publicUrl}/` };
const settings = {
  ...{ publicUrl, sender, mailDomain: 'mail.example.org', discreetName: 'Updates', tokenKeys: someTokenKeys },
  bulk: { ...SENDER, fromName: 'Example Alerts', listId: 'list.example.org' },
  nowMs: () => 1_700_000_000_000,
};
const noticeMailer = () =>
  makeNoticeMailer(
    { ...SENDER, senderName: 'Example Alerts', recipients: makeRecipientPolicy('*') },
    { publicUrl, postalAddress: '1 Example Street', discreetSenderName: 'Updates' },
    async () => someTokenKeys,
    makeNoticeClient(2_000, ses.where()),
  );

/** No word of ours looks like it. */
const name = fc.stringMatching(/^Zq[a-z]{4,9} Zx[a-z]{4,9}$/);
const CALL = { callId: 'call-1', dispatchId: aDigest().dispatchId, bits: '', timeoutMs: 5_000 };

test('no alert, digest or welcome that SES is asked to send has any name of a person who may not be named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ name, nativeName: name, spellings: fc.array(name, { maxLength: 3 }) }),
      fc.constantFrom(...APPEAL_KINDS),
      fc.boolean(),
      async (named, kind, isDiscreet) => {
        const person = { ...named, role: 'lawyer', mayBeNamed: false };
        const first = anAppealVersion({
          people: [{ ...person, mayBeNamed: true }],
          edition: { ...anAppealVersion().edition, title: `${named.name} beaten` },
        });
        const appeal: AppealVersion = {
          ...anAppealVersion(),
          version: 2,
          kind,
          people: [person],
          caseReference: 'RUS-1',
        };
        const follows = [aFollow({ countries: ['RU'] })];
        const reader = aSubscriber({ follows, isDiscreet });
        const before = ses.calls.length;
        const alert = openAlertMail(appeal, makeBulkClient(ses.where()), settings, followedUp(appeal, [first, appeal]));
        for (const part of ['first', 'follow-up'] as const)
          await alert.send({ ...CALL, entries: [alert.entryFor(reader, follows, part)] });
        const digest = openDigestMail({ ...aDigest(), slot: 'daily@08@UTC' }, makeBulkClient(ses.where()), settings);
        await digest.send({ ...CALL, entries: [digest.entryFor(reader, [{ appeal, reasons: follows }]).entry] });
        const cadence = { frequency: 'immediate' } as const;
        const welcome = { ...reader, kind: 'welcome', cadence, appeals: [appeal], mailedAtMs: 0 } as const;
        await noticeMailer().send(welcome);
        const asked = ses.calls.slice(before);
        expect(asked).toHaveLength(4);
        for (const one of [named.name, named.nativeName, ...named.spellings])
          expect(JSON.stringify(asked)).not.toContain(one);
      },
    ),
    { numRuns: 25 },
  );
});
