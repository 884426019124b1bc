import { message } from '../../functions/locales/messages.ts';
import { openForm, subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

/** A subscriber who has alerts, lives elsewhere than a flood comes from, and waits for mails of their own. */
export interface OtherSubscriber {
  /** Asks for a link to sign in, until it has come. */
  waitsForLink(): Promise<void>;
  /** Has an alert published for them, until it has come. */
  waitsForAlert(): Promise<void>;
}

const LINK_SUBJECT = message('en', 'mail.discreet.subject');

/** @param country - that no other subscriber follows. */
export async function anOtherSubscriber(address: string, country: string): Promise<OtherSubscriber> {
  const publicUrl = inject('publicUrl');
  const inbox = theInbox();
  await subscribe({ publicUrl, inbox }, address, [{ countries: [country] }]);
  let alerts = 0;

  async function untilTheNext(isIt: (subject: string) => boolean, act: () => Promise<unknown>): Promise<void> {
    const arrived = async () => (await inbox.listTo(address)).filter(({ subject }) => isIt(subject)).length;
    const before = await arrived();
    const acting = act();
    await waitUntil(`a mail to ${address}`, async () => (await arrived()) > before || undefined, {
      deadlineMs: 60_000,
    });
    await acting;
  }

  return {
    async waitsForLink() {
      // A form is one link, however often it is posted.
      const body = new URLSearchParams({ email: address, form: await openForm(publicUrl) });
      return untilTheNext(
        (subject) => subject === LINK_SUBJECT,
        async () => {
          const response = await fetch(`${publicUrl}/preferences/sign-in`, { method: 'POST', body });
          if (!response.ok) throw new Error(`Asking for a link answered ${response.status}`);
        },
      );
    },
    async waitsForAlert() {
      alerts += 1;
      const title = `Ivan Example of ${country}, number ${alerts}`;
      return untilTheNext(
        (subject) => subject.includes(title),
        () => publishToTheEnd({ title, countries: [country] }),
      );
    },
  };
}
