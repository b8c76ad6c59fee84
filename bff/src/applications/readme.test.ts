import { readFileSync } from 'node:fs'
import { picture } from '@tisc/shared/applications/applications.state'

it('draws the table of moves as it is', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`mermaid\n${picture()}\n\`\`\``)
})
