import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Contract } from '@tisc/shared/platform/contract'
import { type Request, type Response, Router } from 'express'
import { openApiOf } from './openapi'
import { sendReady, toReady } from './ready-answer'
import { staticFiles } from './static-files'

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口文档 · TISC青岛</title>
<link rel="stylesheet" href="swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<noscript>这个页面要用脚本画出来；接口的说明书在 <a href="/api/openapi.json">/api/openapi.json</a>。</noscript>
<script src="swagger-ui-bundle.js"></script>
<script src="start.js"></script>
</body>
</html>
`

/** In a file of its own, because no script may stand in a page. The validator it would ask by itself is on a server of somebody else's. */
const script = `window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null, deepLinking: true })\n`

/** `/api/openapi.json` of what has been mounted, and a page to browse it at `/api/docs/` that loads nothing from elsewhere. */
export const openApiRoutes = (mounted: Iterable<Contract>, publicUrl: string): Router => {
  const router = Router({ strict: true })
  const answer = (type: string, make: () => string) => {
    let ready: ReturnType<typeof toReady> | undefined
    return async (req: Request, res: Response) => {
      ready ??= toReady(200, `${type}; charset=utf-8`, Buffer.from(make()))
      res.set('Cache-Control', 'public, max-age=0')
      await sendReady(req, res, ready)
    }
  }
  router.get(
    '/api/openapi.json',
    answer('application/json', () => JSON.stringify(openApiOf(mounted, publicUrl))),
  )
  router.get('/api/docs', (_req, res) => res.redirect(301, '/api/docs/'))
  router.get(
    '/api/docs/',
    answer('text/html', () => page),
  )
  router.get(
    '/api/docs/start.js',
    answer('text/javascript', () => script),
  )
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  router.use(
    '/api/docs',
    staticFiles(swagger, (name) => name === 'swagger-ui.css' || name === 'swagger-ui-bundle.js'),
  )
  return router
}
