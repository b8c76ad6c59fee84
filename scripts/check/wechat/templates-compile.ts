import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { Stop } from '../../steps/stop.mjs'
import type { Check } from '../check'
import { filesOfBuild, weappOf } from './build-files'

interface Remark {
  message: string
  startLine: number
  startColumn: number
}

/** WeChat's own template compiler has nothing to say about any template. */
export const templatesCompile: Check = {
  title: 'WeChat build: templates',
  run: async (house) => {
    const dist = weappOf(house)
    const templates = filesOfBuild(dist).filter(({ path }) => path.endsWith('.wxml'))
    const remarks = templates.flatMap(({ path }) => remarksOn(path, readFileSync(join(dist, path), 'utf8')))
    if (remarks.length > 0) throw new Stop(`Templates do not compile:\n  ${remarks.join('\n  ')}`)
    return `${templates.length} templates`
  },
}

/** What the compiler says about a template, as file, line and column. */
export const remarksOn = (path: string, template: string): string[] => {
  const remarks: Remark[] = new TmplGroup().addTmpl(path, template)
  return remarks.map(({ message, startLine, startColumn }) => `${path}:${startLine + 1}:${startColumn + 1}: ${message}`)
}
