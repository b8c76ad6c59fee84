import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../../steps/stop.mjs'
import type { Check } from '../check'
import { filesOfBuild, weappOf } from './build-files'

/** `Function("return this")` is how Taro's runtime finds the global object; it has a way out where WeChat refuses. */
const taros = /\bFunction\(\s*["']return this["']\s*\)/g
const codeFromText = /\bnew Function\b|\bFunction\(\s*["'`]|(?<![\w.$])eval\(/

/** WeChat runs no code made from text: no `eval`, no `new Function` beside Taro's own. */
export const noCodeFromText: Check = {
  title: 'WeChat build: no code from text',
  run: async (house) => {
    const dist = weappOf(house)
    const scripts = filesOfBuild(dist).filter(({ path }) => path.endsWith('.js'))
    const guilty = scripts.filter(({ path }) => makesCode(readFileSync(join(dist, path), 'utf8')))
    if (guilty.length > 0) throw new Stop(`Code is made from text in ${guilty.map(({ path }) => path).join(', ')}`)
    return `${scripts.length} scripts`
  },
}

/** Whether a script makes code from text, Taro's own call aside. */
export const makesCode = (script: string): boolean =>
  codeFromText.test(script.replace(/\bnew (?=Function\(\s*["']return this["'])/g, '').replace(taros, ''))
