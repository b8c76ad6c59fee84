import type { Document } from '../bson/codec'
import { fail } from '../errors'
import { evaluatorFor } from './compile'

const refuse = (): never =>
  fail(
    4890500,
    'Command let Expression tried to access a field, but this is not allowed because command let Expressions run before the query examines any documents.',
  )
const noDocument: Document = new Proxy({}, { get: refuse, getOwnPropertyDescriptor: refuse, ownKeys: refuse })

/** The values of a command's `let`, each of which may be made of those before it. */
export function letValues(given: Document | undefined): Document | undefined {
  if (!given) return undefined
  const variables: Document = {}
  for (const [name, expression] of Object.entries(given)) variables[name] = evaluatorFor(expression, { variables })(noDocument)
  return variables
}
