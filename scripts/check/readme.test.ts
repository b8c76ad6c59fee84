import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../house'
import { configRows, envExample, problemRows, rowsIn } from './readme'

const readme = readFileSync(join(house, 'README.md'), 'utf8')

it('has every setting in the README, as the code takes it', () => {
  expect(rowsIn(readme, 'config')).toEqual(configRows())
})

it('has every problem in the README, as the code tells it', () => {
  expect(rowsIn(readme, 'problems')).toEqual(problemRows())
})

it('has every setting in .env.example', () => {
  expect(readFileSync(join(house, '.env.example'), 'utf8')).toBe(envExample())
})

it('names only commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/npm (?:run )?([a-z-]+)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
