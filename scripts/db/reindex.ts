import { rebuildSearch } from '@tisc/bff/daily/search/rebuild-search.service'
import { step } from '../steps/step.mjs'
import { withModels } from './with-models'

/** `reindex`: what every published article is found by, made anew; a server may run beside it. */
export async function reindex(): Promise<void> {
  const found = await withModels(() =>
    step('Making what is searched anew', (report) => rebuildSearch(new Date(), (done) => report(`${done} articles`))),
  )
  console.log(`${found} published articles can be found.`)
}
