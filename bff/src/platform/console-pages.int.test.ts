import { startTestApp } from '../../test/app'

const app = startTestApp()

it.each(['/console/assets/daily-desk-0ld.js', '/console/assets/', '/console/assets/%E0%A4%A'])(
  '%s is no file of the console: missing, never a failure, never the page',
  async (path) => {
    const answer = await fetch(app.base + path)
    expect(answer.headers.get('Content-Type')).toMatch(/problem\+json/)
    expect([400, 404]).toContain(answer.status)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  },
)

it('every other address below /console is the page, with a policy of its own', async () => {
  const [one, two] = await Promise.all([fetch(`${app.base}/console/daily`), fetch(`${app.base}/console/daily`)])
  expect(one.status).toBe(200)
  expect(one.headers.get('Content-Security-Policy')).not.toBe(two.headers.get('Content-Security-Policy'))
})
