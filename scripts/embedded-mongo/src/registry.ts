import { groupAccumulators, windowAccumulators } from './aggregate/accumulate'
import { refusedStages } from './aggregate/pipeline'
import { stages } from './aggregate/stages'
import { windowFunctions } from './aggregate/window-functions'
import { commands } from './command/table'
import { operators, refusedExpressions } from './expression/operators'
import { refusedIndexKinds } from './indexes/specification'
import { queryOperators, refusedQueryOperators } from './query/operator-names'
import { updateOperators } from './update/modifiers'

/** What one part of the engine knows, read from the tables that run it, and what it refuses by name. */
interface Part {
  title: string
  supported: readonly string[]
  refused: readonly string[]
}

const parts: Part[] = [
  {
    title: 'Commands',
    supported: commands.map(({ names }) => names[0]),
    refused: ['mapReduce', 'bulkWrite', 'shardCollection', 'createUser', 'convertToCapped'],
  },
  { title: 'Query operators', supported: queryOperators, refused: refusedQueryOperators },
  {
    title: 'Projection',
    supported: ['inclusion', 'exclusion', '$slice', '$elemMatch', '$ (positional)', 'expressions'],
    refused: ['$meta'],
  },
  { title: 'Update operators', supported: [...updateOperators, '$', '$[]', '$[identifier]', 'pipelines'], refused: [] },
  { title: 'Stages', supported: [...Object.keys(stages), '$changeStream'], refused: refusedStages },
  { title: 'Expressions', supported: Object.keys(operators).filter((name) => name !== '$meta'), refused: refusedExpressions },
  { title: 'Accumulators', supported: groupAccumulators, refused: ['$accumulator'] },
  { title: 'Window functions', supported: [...Object.keys(windowFunctions), ...Object.keys(windowAccumulators)], refused: [] },
  {
    title: 'Indexes',
    supported: ['ascending', 'descending', 'compound', 'multikey', 'unique', 'sparse', 'partial', 'TTL', 'collation', 'hidden'],
    refused: [...refusedIndexKinds, 'wildcard'],
  },
  {
    title: 'Collections',
    supported: ['validator ($jsonSchema and filters)', 'default collation', 'change stream pre-images'],
    refused: ['capped', 'view', 'time series', 'clustered', 'encrypted'],
  },
]

const code = (name: string): string =>
  /^[$a-z]\S*$/.test(name) && !['inclusion', 'exclusion', 'expressions', 'pipelines'].includes(name) ? `\`${name}\`` : name
const list = (names: readonly string[]): string => [...new Set(names)].sort().map(code).join(', ') || '–'

/** The table of the README. */
export const registryTable = (): string =>
  [
    '|  | supported | refused |',
    '| --- | --- | --- |',
    ...parts.map(({ title, supported, refused }) => `| **${title}** | ${list(supported)} | ${list(refused)} |`),
  ].join('\n')

const [opening, closing] = ['<!-- registry: written by `npm run table` -->', '<!-- /registry -->']

/** A README with the block between the two marks replaced by the table. */
export function withTable(readme: string): string {
  const [from, to] = [readme.indexOf(opening), readme.indexOf(closing)]
  if (from < 0 || to < from) throw new Error(`the README has no block between ${opening} and ${closing}`)
  return `${readme.slice(0, from + opening.length)}\n\n${registryTable()}\n\n${readme.slice(to)}`
}
