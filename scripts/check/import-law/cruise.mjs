/**
 * Prints what dependency-cruiser finds in the given folder, as JSON. In a process of plain Node, because its swc parser
 * breaks under a loader that treats CommonJS modules in its own way.
 */
import swc from '@swc/core'
import { cruise } from 'dependency-cruiser'
import { rules } from './rules.mjs'

// dependency-cruiser tells swc that no file has JSX.
/** @typedef {(file: string, options: import('@swc/core').ParseOptions) => import('@swc/core').Module} Parse */
/** @type {Parse} */
const parse = swc.parseFileSync
/** @type {Parse} */
const parseWithJsx = (file, options) => parse(file, Object.assign({}, options, { tsx: file.endsWith('.tsx') }))
Object.assign(swc, { parseFileSync: parseWithJsx })

const [house = '.', ...folders] = process.argv.slice(2)

const { output } = await cruise(
  folders,
  {
    baseDir: house,
    parser: 'swc',
    exclude: { path: '^(shared|bff|bff/console|miniapp|scripts|scripts/embedded-mongo)/(dist|[.]cache|[.]swc)/' },
    doNotFollow: { path: 'node_modules' },
    ruleSet: { forbidden: rules },
    validate: true,
  },
  {
    extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.scss'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'default', 'types'],
  },
)
process.stdout.write(JSON.stringify(output))
