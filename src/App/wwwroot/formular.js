// Keeps what is typed into a form as a draft while it is typed. Without this script the button and the server do the same.
const RUHE = 1500; // after the last key
const SPAETESTENS = 4000; // after the first key that is not kept yet
const ERNEUT = 10000; // after a failure

const summe = document.getElementById('fehlerzusammenfassung') ?? document.querySelector('.zw-lage [role=alert]');
summe?.focus();

for (const formular of document.querySelectorAll('form[data-entwurf]')) {
  const stand = formular.querySelector('.zw-saved');
  let ungesichert = false;
  let seit = 0;
  let uhr = 0;
  let laufend = null;
  let gesendet = false;

  // The answer to a sending would be sent again on the way back; so it becomes the page of the form, and the draft waits there.
  if (formular.dataset.seite) history.replaceState(null, '', formular.dataset.seite);

  const inhalt = () => {
    const daten = new URLSearchParams();
    for (const [name, wert] of new FormData(formular)) {
      const feld = formular.elements[name];
      if (typeof wert === 'string' && feld?.type !== 'password') daten.append(name, wert);
    }
    return daten;
  };

  const sichere = async () => {
    clearTimeout(uhr);
    if (!ungesichert || laufend || gesendet) return;
    ungesichert = false;
    laufend = new AbortController();
    try {
      const antwort = await fetch(formular.dataset.entwurf, { method: 'POST', body: inhalt(), headers: { Accept: 'application/json' }, signal: laufend.signal });
      const { gespeichert, rest, anmelden } = await antwort.json();
      if (gespeichert) stand.textContent = `Zuletzt gespeichert ${gespeichert}`;
      if (rest) document.dispatchEvent(new CustomEvent('zw-sitzung', { detail: rest }));
      if (anmelden) document.dispatchEvent(new CustomEvent('zw-ende', { detail: anmelden }));
    } catch {
      if (gesendet) return;
      ungesichert = true;
      seit = 0;
      stand.textContent = 'Zurzeit nicht gespeichert: keine Verbindung. Es wird weiter versucht.';
      uhr = setTimeout(sichere, ERNEUT);
      return;
    } finally {
      laufend = null;
    }
    if (ungesichert) plane();
  };

  const plane = () => {
    const jetzt = performance.now();
    if (!ungesichert || !seit) seit = jetzt;
    ungesichert = true;
    clearTimeout(uhr);
    uhr = setTimeout(sichere, Math.max(0, Math.min(RUHE, seit + SPAETESTENS - jetzt)));
  };

  formular.addEventListener('input', () => { if (!ungesichert) seit = 0; plane(); });

  // The page goes away, perhaps for good: what is not kept yet travels with the farewell.
  const abschied = () => {
    if (!ungesichert || gesendet) return;
    if (navigator.sendBeacon(`${formular.dataset.entwurf}?abschied=1`, inhalt())) ungesichert = false;
  };
  addEventListener('pagehide', abschied);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') abschied(); });

  // Sent, or the draft set aside: the server knows better now. Sending anything else is leaving.
  document.addEventListener('submit', ({ target }) => {
    if (target !== formular && !target.action.includes('/entwuerfe/')) return;
    gesendet = true;
    clearTimeout(uhr);
    laufend?.abort();
  });
  addEventListener('pageshow', () => { gesendet = false; });
}
