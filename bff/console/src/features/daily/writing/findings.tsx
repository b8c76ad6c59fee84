import type { Finding } from '@tisc/shared/daily/desk/article-checks'
import { State } from '../../../ui/state'

/** What a second look would ask for; nothing here forbids anything. */
export const Findings = ({ items }: { items: Finding[] }) => {
  if (items.length === 0) return <State tone="done">送审前的检查都过了</State>
  return (
    <ul className="rows">
      {items.map(({ weight, text, block }) => (
        <li key={`${block}${text}`}>
          <State tone={weight === 'must' ? 'warning' : 'waiting'}>{weight === 'must' ? '要补' : '请看'}</State>{' '}
          {block !== undefined && <span className="soft">第{block + 1}段</span>} {text}
        </li>
      ))}
    </ul>
  )
}
