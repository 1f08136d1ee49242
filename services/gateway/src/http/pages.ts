import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Router, static as serveFolder, type Request, type Response } from 'express';
import { exchangeOf } from './exchange.ts';
import { openApiOf } from './openapi.ts';
import { routes } from './routes.ts';

const head = (title: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
  '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">';

const home = `${head('Maternity Hospital Platform')}</head><body>
<h1>Maternity Hospital Platform</h1>
<p>This is the gateway, the public door of the hospital: patients ask for appointments, doctors answer, both know at once.</p>
<ul>
<li><a href="/docs">Documentation of the API</a>, from <a href="/openapi.json">openapi.json</a></li>
<li><a href="/health">Health</a></li>
</ul>
<h2>Logging in</h2>
<p>Send <code>POST /api/v1/sessions</code> with <code>{"email", "password"}</code>, then every request with
<code>Authorization: Bearer &lt;accessToken&gt;</code>. Patients register themselves with <code>POST /api/v1/patients</code>.
On a demonstration <code>npm start</code> prints accounts of every role and keeps them in <code>.data/demo.json</code>.</p>
</body></html>`;

const docs = `${head('API – Maternity Hospital Platform')}<link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;

const start = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', validatorUrl: null });";

/** What people look at in a browser: the web app where it was built, and the documentation. */
export function pages(headers: string[], webFolder: string | undefined): Router {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const file = (name: string) => {
    const path = join(folder, name);
    return (_request: Request, response: Response): void => {
      response.sendFile(path, { cacheControl: false, etag: false, lastModified: false, dotfiles: 'allow' });
    };
  };
  let document: string | undefined;
  const router = Router();
  router.use((_request, response, next) => {
    const { requestId } = exchangeOf(response);
    for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
    response.setHeader('x-request-id', requestId);
    next();
  });
  if (webFolder !== undefined) router.use(webApp(webFolder));
  router.get('/', (_request, response) => response.type('html').send(home));
  router.get('/docs', (_request, response) => response.type('html').send(docs));
  router.get('/docs/start.js', (_request, response) => response.type('js').send(start));
  router.get('/docs/swagger-ui.css', file('swagger-ui.css'));
  router.get('/docs/swagger-ui-bundle.js', file('swagger-ui-bundle.js'));
  router.get('/openapi.json', (_request, response) => {
    document ??= JSON.stringify(openApiOf(routes));
    response.type('json').send(document);
  });
  return router;
}

/** Its files are named by their content, so browsers keep them; the page itself is asked for anew each time. */
function webApp(folder: string): Router {
  const router = Router();
  const options = { fallthrough: true, index: false, redirect: false } as const;
  router.use('/assets', serveFolder(join(folder, 'assets'), { ...options, immutable: true, maxAge: '365d' }));
  router.use(serveFolder(folder, { ...options, index: 'index.html', cacheControl: false }));
  return router;
}
