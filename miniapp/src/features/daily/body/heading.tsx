import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { Runs } from './runs'

/** A heading of the text; its level is never skipped past the page's own. */
export function Heading({ block: { level, runs } }: { block: BlockOf<'heading'> }) {
  const words = <Runs runs={runs} />
  if (level === 2) return <h2>{words}</h2>
  return level === 3 ? <h3>{words}</h3> : <h4>{words}</h4>
}
