import { readFileSync, writeFileSync } from 'node:fs'
import { withTable } from './registry'

const readme = new URL('../README.md', import.meta.url)
writeFileSync(readme, withTable(readFileSync(readme, 'utf8')))
