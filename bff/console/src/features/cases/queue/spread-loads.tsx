import { casesOf, weightOf, weightWords } from '@tisc/shared/rights/queue/load'
import type { OfficerLoad } from '@tisc/shared/rights/queue/queue.contract'

const told = ({ name, isAbsent, standsInFor, weight }: OfficerLoad, more: number): string => {
  const also = [...(isAbsent ? ['今天请假'] : []), ...(standsInFor.length > 0 ? [`代${standsInFor.join('、')}`] : [])]
  const after = more > 0 ? `，分完${casesOf(weight + more * weightOf('assigned'))}件` : ''
  return `${name}${also.length > 0 ? `（${also.join('，')}）` : ''}：${casesOf(weight)}件${after}`
}

/** What each officer has, and would have. */
export const SpreadLoads = ({ officers, chosen }: { officers: readonly OfficerLoad[]; chosen: readonly string[] }) => (
  <section aria-label="各人在办的件数">
    <p className="soft">{weightWords}。请假的人不主动分给，您可以改。</p>
    {officers.length === 0 && <p>还没有维权专员，请管理员在“账号”里添加。</p>}
    <ul className="spread-loads" aria-live="polite">
      {officers.map((one) => (
        <li key={one.id}>{told(one, chosen.filter((to) => to === one.id).length)}</li>
      ))}
    </ul>
  </section>
)
