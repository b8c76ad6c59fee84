import { readFileSync } from 'node:fs'
import { registryTable, withTable } from './registry'

it("the README's table is that of the registry (npm run table writes it)", () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(withTable(readme)).toBe(readme)
})

it('names what is supported and what is refused', () => {
  const table = registryTable()
  expect(table).toMatch(/\*\*Stages\*\* \| .*`\$group`.* \| .*`\$search`/)
  expect(table).toMatch(/\*\*Query operators\*\* \| .*`\$elemMatch`.* \| .*`\$where`/)
})
