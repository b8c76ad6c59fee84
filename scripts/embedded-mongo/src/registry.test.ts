import { readFileSync } from 'node:fs'
import { registryTable, withTable } from './registry'

/** The formatter aligns tables; that says nothing. */
const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')

it("the README's table is that of the registry (npm run table writes it)", () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(plain(withTable(readme))).toBe(plain(readme))
})

it('names what is supported and what is refused', () => {
  const table = registryTable()
  expect(table).toMatch(/\*\*Stages\*\* \| .*`\$group`.* \| .*`\$search`/)
  expect(table).toMatch(/\*\*Query operators\*\* \| .*`\$elemMatch`.* \| .*`\$where`/)
})
