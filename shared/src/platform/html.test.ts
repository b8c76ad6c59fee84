import { attributes, escapeHtml, scriptJson } from './html'

it('escapes what could end a text or an attribute', () => {
  expect(escapeHtml(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;')
  expect(attributes({ alt: '"', width: 3, hidden: true, id: undefined, open: false })).toBe(' alt="&quot;" width="3" hidden')
})

it('keeps data inert inside a script element, and the same when parsed', () => {
  const data = { text: '</script><script>alert(1)</script><!-- \u2028 & ]]>' }
  expect(scriptJson(data)).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(scriptJson(data))).toEqual(data)
})
