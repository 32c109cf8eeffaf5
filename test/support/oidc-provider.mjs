// A real provider of OpenID Connect for one story, as a process of its own: node oidc-provider.mjs CALLBACK
import Provider from 'oidc-provider';
import { createServer } from 'node:http';

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'lianban', client_secret: 'a secret of the story', redirect_uris: [process.argv[2]] },
    ],
    claims: { openid: ['sub', 'preferred_username'], profile: [] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key of the story'] },
    // Whoever is typed into its form is who it says.
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
