// Passkeys: asks the authenticator with the options the page brings and sends its answer with the form.
for (const rahmen of document.querySelectorAll('[data-passkey]')) {
  const form = rahmen.querySelector('form');
  const meldung = rahmen.querySelector('[data-meldung]');
  const optionen = JSON.parse(rahmen.dataset.optionen);
  form.addEventListener('submit', async ereignis => {
    ereignis.preventDefault();
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
      meldung.textContent = 'Dieser Browser kann keine Passkeys. Nehmen Sie einen neueren, oder Ihr Passwort.';
      return;
    }
    try {
      const schluessel = rahmen.dataset.passkey === 'neu'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(optionen) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(optionen) });
      form.elements.antwort.value = JSON.stringify(schluessel.toJSON());
      form.submit();
    } catch (fehler) {
      meldung.textContent = fehler.name === 'InvalidStateError'
        ? 'Auf diesem Gerät gibt es schon einen Passkey für Ihren Zugang.'
        : 'Das hat nicht geklappt oder wurde abgebrochen. Versuchen Sie es noch einmal.';
    }
  });
}
