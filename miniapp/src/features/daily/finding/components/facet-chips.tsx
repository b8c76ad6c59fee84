import { useState } from 'react'
import { Chip, Chips } from '../../../../ui/chips'
import { Icon } from '../../../../ui/icon'
import { choicesOf, countAll, type FacetCount } from '../facets'
import { countMore, narrowedBy } from '../question'
import { Counted } from './counted'
import styles from './facet-chips.module.scss'
import { FacetSheet, type FacetSheetProps } from './facet-sheet'

const counted = (facet: FacetCount) => ({ value: facet.value, word: <Counted facet={facet} /> })

/** The kinds of what was found with their counts, and the way to the other facets. */
export function FacetChips({ question, page, onAsk }: Omit<FacetSheetProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false)
  const { type } = page.facets
  const inUse = countMore(question)
  const all = { value: '', name: '全部', count: countAll(type) }
  const choices = [
    { value: '', word: <Counted facet={all} more={page.total.more} /> },
    ...choicesOf('type', type, question.type).map(counted),
  ]
  const choose = (value: string) => onAsk(narrowedBy(question, 'type', value))
  return (
    <>
      <div className={styles.root}>
        <div className={styles.kinds}>
          <Chips label="按栏目筛选" choices={choices} chosen={question.type ?? ''} onChoose={choose} />
        </div>
        <Chip on={inUse > 0} onPress={() => setOpen(true)}>
          <Icon name="filter" />
          {inUse ? `更多${inUse}项` : '更多'}
        </Chip>
      </div>
      {isOpen && <FacetSheet question={question} page={page} onAsk={onAsk} onClose={() => setOpen(false)} />}
    </>
  )
}
