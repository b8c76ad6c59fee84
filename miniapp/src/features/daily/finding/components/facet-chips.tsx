import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Chip, Chips } from '../../../../ui/chips'
import { Icon } from '../../../../ui/icon'
import { choicesOf, countAll } from '../facets'
import { countMore, narrowedBy } from '../question'
import { Counted } from './counted'
import styles from './facet-chips.module.scss'
import { FacetName } from './facet-name'
import { FacetSheet, type FacetSheetProps } from './facet-sheet'

const words = {
  zh: { all: '全部', label: '按栏目筛选', more: '更多', inUse: (count: number) => `更多${count}项` },
  en: { all: 'All', label: 'Filter by section', more: 'More', inUse: (count: number) => `More (${count})` },
}

/** The kinds of what was found with their counts, and the way to the other facets. */
export function FacetChips({ question, page, onAsk }: Omit<FacetSheetProps, 'onClose'>) {
  const said = useWords(words)
  const [isOpen, setOpen] = useState(false)
  const { type } = page.facets
  const inUse = countMore(question)
  const choices = [
    {
      value: '',
      word: (
        <Counted count={countAll(type)} more={page.total.more}>
          {said.all}
        </Counted>
      ),
    },
    ...choicesOf('type', type, question.type).map((one) => ({
      value: one.value,
      word: (
        <Counted count={one.count}>
          <FacetName facet="type" one={one} />
        </Counted>
      ),
    })),
  ]
  const choose = (value: string) => onAsk(narrowedBy(question, 'type', value))
  return (
    <>
      <div className={styles.root}>
        <div className={styles.kinds}>
          <Chips label={said.label} choices={choices} chosen={question.type ?? ''} onChoose={choose} />
        </div>
        <Chip on={inUse > 0} onPress={() => setOpen(true)}>
          <Icon name="filter" />
          {inUse ? said.inUse(inUse) : said.more}
        </Chip>
      </div>
      {isOpen && <FacetSheet question={question} page={page} onAsk={onAsk} onClose={() => setOpen(false)} />}
    </>
  )
}
