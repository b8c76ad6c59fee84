import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ICruiseResult, IModule } from 'dependency-cruiser'
import { filesOf, workspaces } from '../../house'
import { command } from '../../steps/command.mjs'
import { Stop } from '../../steps/stop.mjs'
import type { Check } from '../check'

const code = /\.(ts|tsx|mjs|cjs|js)$/
const cruise = fileURLToPath(new URL('./cruise.mjs', import.meta.url))

/** Who imports whom, checked with dependency-cruiser, which must be shown to have seen every file and every import. */
export const importLaw: Check = {
  title: 'Import law',
  run: async (house) => {
    const { modules, summary }: ICruiseResult = JSON.parse(await command('node', [cruise, house, ...workspaces], { cwd: house }))
    const files = filesOf(house, code)
    const unseen = files.flatMap((file) => notSeen(house, file, modules))
    const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
    const told = [list('The import law was not checked for', unseen), list('The import law is broken', broken)].filter(
      (text) => text !== '',
    )
    if (told.length > 0) throw new Stop(told.join('\n'))
    return `${files.length} files, ${summary.totalDependenciesCruised} imports`
  },
}

const list = (what: string, lines: string[]): string => (lines.length > 0 ? `${what}:\n  ${lines.join('\n  ')}` : '')

/** What the tool missed in a file: the file itself, or an import that the text has and the tool does not name. */
const notSeen = (house: string, file: string, modules: IModule[]): string[] => {
  const module = modules.find(({ source }) => source === file)
  if (module === undefined) return [file]
  const plain = (specifier: string): string => specifier.replace(/^node:/, '')
  const seen = new Set(module.dependencies.map((dependency) => plain(dependency.module)))
  const written = importsIn(readFileSync(join(house, file), 'utf8'))
  return written.filter((specifier) => !seen.has(plain(specifier))).map((specifier) => `${file}: ${specifier}`)
}

/** Every specifier of a static import or export, and of an import() of a literal, also in types. Doc comments are left out. */
const importsIn = (text: string): string[] => {
  const bare = text.replace(/\/\*.*?\*\//gs, '')
  const statements = bare.matchAll(/^(?:import|export)\s(?:[^'"`;=]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const calls = bare.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [...statements, ...calls].flatMap(([, specifier]) => specifier ?? [])
}
