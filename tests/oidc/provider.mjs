// A real OpenID provider (npm oidc-provider, certified) for the browser test of single sign-on.
// Prints its issuer, then reads one line: the address of the portal. Who types "anna" into its form is subject "anna".
// Ends when its input ends, so it never outlives the test.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

const clientId = 'zielwerk-test';
const clientSecret = 'nur-fuer-den-test:+/ %'; // both parts of Basic are form-encoded
const server = createServer();

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const input = createInterface({ input: process.stdin });
  input.once('line', (portal) => {
    server.on('request', handler(issuer, portal.trim()));
    console.log('bereit');
  });
  input.on('close', () => process.exit(0));
  console.log(issuer);
});

function handler(issuer, portal) {
  const provider = new Provider(issuer, {
    clients: [{
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${portal}/anmelden/oidc/rueckkehr`],
      post_logout_redirect_uris: [`${portal}/anmelden`],
    }],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'acr'], email: ['email'], profile: ['preferred_username'] },
    conformIdTokenClaims: false, // e-mail and name in the id_token, as many providers do
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: 'anna@example.org', preferred_username: `${id}@land` }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const rest = provider.callback();
  return async (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      return rest(request, response);
    }
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(`<!doctype html><html lang="de"><title>Anmeldung des Landes</title><h1>Anmeldung des Landes</h1>
        <form method="post"><label>Kennung <input name="kennung"></label> <button>Anmelden</button> <button name="nein" value="1">Abbrechen</button></form>`);
    }
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const result = form.has('nein')
      ? { error: 'access_denied', error_description: 'Die Person hat abgebrochen.' }
      : { login: { accountId: form.get('kennung') } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
}
