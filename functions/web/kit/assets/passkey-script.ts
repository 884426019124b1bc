import { asset } from './assets.ts';

/**
 * Asks the browser for a passkey, or for a signature by one, and posts its answer with the form around it. Without it the form stays hidden, and
 * the page's other way works. What is not base64url in these messages is as the page was given it.
 */
const PASSKEY_JS = `"use strict";
(() => {
const form = document.querySelector("form[data-passkey]");
if (!form || !window.PublicKeyCredential || !navigator.credentials) return;
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
const listed = (all) => (all || []).map((one) => ({ ...one, id: bytes(one.id) }));
const ask = async () => {
  const given = JSON.parse(form.dataset.options);
  const publicKey = { ...given, challenge: bytes(given.challenge) };
  if (form.dataset.passkey === "get")
    return navigator.credentials.get({ publicKey: { ...publicKey, allowCredentials: listed(given.allowCredentials) } });
  return navigator.credentials.create({
    publicKey: { ...publicKey, user: { ...given.user, id: bytes(given.user.id) }, excludeCredentials: listed(given.excludeCredentials) },
  });
};
const answerOf = ({ id, rawId, type, response }) => ({
  id, rawId: text(rawId), type, clientExtensionResults: {},
  response: {
    clientDataJSON: text(response.clientDataJSON),
    ...(response.attestationObject
      ? { attestationObject: text(response.attestationObject), transports: response.getTransports ? response.getTransports() : [] }
      : { authenticatorData: text(response.authenticatorData), signature: text(response.signature),
          userHandle: response.userHandle ? text(response.userHandle) : undefined }),
  },
});
const failed = document.getElementById("passkey-failed");
form.hidden = false;
document.getElementById("passkey-none").hidden = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  failed.hidden = true;
  ask().then((credential) => {
    form.elements.namedItem("response").value = JSON.stringify(answerOf(credential));
    form.submit();
  }, () => { failed.hidden = false; });
});
})();
`;

export const PASSKEY_SCRIPT = asset('passkey', 'js', 'text/javascript; charset=utf-8', PASSKEY_JS);
