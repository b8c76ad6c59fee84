import { Validator } from '@seriousme/openapi-schema-validator'
import { startTestApp } from '../../test/app'

const app = startTestApp()
const get = (address: string) => fetch(app.base + address, { redirect: 'manual' })

type Operation = { operationId: string; parameters?: { name: string; in: string; required: boolean }[]; responses: Record<string, unknown> }
type Document = { paths: Record<string, Record<string, Operation>> }

const read = async () => (await (await get('/api/openapi.json')).json()) as Document

it('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate({ ...(await read()) })
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  expect(validator.version).toBe('3.1')
})

it('has every endpoint once, with its parameters, answers and refusals', async () => {
  const { paths } = await read()
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/daily/search', '/feeds/topics/{topic}.rss', '/daily/articles/{id}']))
  for (const [path, methods] of Object.entries(paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [] } of Object.values(methods)) {
      expect(
        parameters
          .filter((parameter) => parameter.in === 'path')
          .map(({ name }) => name)
          .sort(),
      ).toEqual(inPath.sort())
    }
  }
  const search = paths['/api/daily/search']?.get
  expect(search?.parameters?.find(({ name }) => name === 'q')).toMatchObject({ in: 'query', required: true, schema: { maxLength: 100 } })
  expect(search?.parameters?.find(({ name }) => name === 'limit')).toMatchObject({ required: false })
  expect(Object.keys(search?.responses ?? {})).toEqual(['200', '400', '429', '503', 'default'])
})

it('can be browsed without anything from elsewhere and without a script in the page', async () => {
  expect((await get('/api/docs')).headers.get('location')).toBe('/api/docs/')
  const answer = await get('/api/docs/')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  const html = await answer.text()
  expect(html).not.toMatch(/https?:\/\//)
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  const files = [...html.matchAll(/(?:src|href)="([\w.-]+)"/g)].map(([, name]) => `/api/docs/${name}`)
  expect(files).toHaveLength(3)
  for (const file of files) expect((await get(file)).status).toBe(200)
  expect((await get('/api/docs/package.json')).status).toBe(404)
})
