import { readFileSync } from 'node:fs'
import { picture } from '@tisc/shared/applications/applications.state'
import { invitationPicture } from '@tisc/shared/applications/pool/invitation.state'
import { poolPicture } from '@tisc/shared/applications/pool/pool.state'

it.each([picture(), poolPicture(), invitationPicture()])('draws the table of moves as it is', (drawn) => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`mermaid\n${drawn}\n\`\`\``)
})
