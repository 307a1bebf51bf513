// Says in time that the sitting ends, and lets it go on with one press (WCAG 2.2.1). Without this script the page states the time.
const MINUTE = 60000;
const hinweis = document.getElementById('zw-sitzung');
const formular = hinweis?.querySelector('form');
const leise = hinweis?.querySelector('[role=status]');
const laut = hinweis?.querySelector('[role=alert]');
const kanal = new BroadcastChannel('zw-sitzung');
let ende = 0;
let uhr = 0;

// A live region is heard when it changes while it is there, not when it appears.
const sage = (ort, text) => setTimeout(() => { if (ort.textContent !== text) ort.textContent = text; }, 100);

const zeige = () => {
  clearTimeout(uhr);
  const rest = ende - performance.now();
  const minuten = Math.max(1, Math.round(rest / MINUTE));
  if (rest > 5 * MINUTE) {
    hinweis.hidden = true;
    leise.textContent = laut.textContent = '';
    uhr = setTimeout(zeige, rest - 5 * MINUTE);
  } else if (rest > 0) {
    hinweis.hidden = false;
    const text = minuten === 1 ? 'Ihre Sitzung endet in einer Minute.' : `Ihre Sitzung endet in ${minuten} Minuten.`;
    const [ort, anderer] = rest > MINUTE ? [leise, laut] : [laut, leise];
    anderer.textContent = '';
    sage(ort, text);
    uhr = setTimeout(zeige, rest > MINUTE ? Math.min(MINUTE, rest - MINUTE) : rest);
  } else {
    beende(hinweis.dataset.anmelden);
  }
};

const beende = (anmelden) => {
  clearTimeout(uhr);
  hinweis.hidden = false;
  leise.textContent = '';
  const weiter = document.createElement('a');
  weiter.href = anmelden;
  weiter.textContent = 'Neu anmelden';
  laut.replaceChildren('Ihre Sitzung ist zu Ende. Was Sie getippt haben, ist gesichert. ', weiter);
  formular.hidden = true;
};

const verlaengert = (sekunden, weitersagen = true) => {
  ende = performance.now() + sekunden * 1000;
  if (weitersagen) kanal.postMessage(sekunden);
  zeige();
};

if (hinweis) {
  formular.addEventListener('submit', async (ereignis) => {
    ereignis.preventDefault();
    ereignis.stopPropagation();
    const antwort = await fetch(formular.action, { method: 'POST', body: new URLSearchParams(new FormData(formular)), headers: { Accept: 'application/json' } });
    // Whoever is not signed in any more is led to the sign-in.
    if (!antwort.ok || antwort.redirected) beende(hinweis.dataset.anmelden);
    else verlaengert((await antwort.json()).rest);
  });
  document.addEventListener('zw-sitzung', (e) => verlaengert(e.detail));
  document.addEventListener('zw-ende', (e) => beende(e.detail));
  kanal.onmessage = (e) => verlaengert(e.data, false);
  verlaengert(Number(hinweis.dataset.rest));
}
