import { readFileSync } from 'node:fs'
import { casePicture } from '@tisc/shared/rights/case.picture'
import { trackPicture } from '@tisc/shared/rights/tracks/track.table'

it.each([casePicture(), trackPicture('mediation'), trackPicture('overseas')])('draws the table of moves as it is', (drawn) => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`mermaid\n${drawn}\n\`\`\``)
})
