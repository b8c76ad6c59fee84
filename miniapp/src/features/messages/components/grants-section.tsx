import { isWeapp } from '../../../platform/target'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Disclosure } from '../../../ui/disclosure'
import { Facts } from '../../../ui/facts'
import { Note } from '../../../ui/note'
import { Buttons, Inset, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { useDates } from '../../../ui/use-dates'
import type { useGrants } from '../grants.api'

type Props = Pick<ReturnType<typeof useGrants>, 'grants' | 'outcome' | 'askForMore'>

const words = {
  zh: {
    title: '微信还能送几条',
    more: '再允许1条',
    moves: '怎么算的',
    elsewhere: '要再允许，请在微信小程序里打开这一页。',
    outcome: {
      'switched-off': ['您在微信里关闭了订阅消息', '可以在小程序右上角“…”的“设置”里打开。'],
      refused: ['这次没有允许', '没关系，消息里总有一份。'],
      untold: ['允许了，但没有记上', '网络好了请再点一次。'],
    },
  },
  en: {
    title: 'How many WeChat messages may come',
    more: 'Allow one more',
    moves: 'How this is counted',
    elsewhere: 'To allow more, open this page in the WeChat mini-app.',
    outcome: {
      'switched-off': [
        'You switched off subscription messages in WeChat',
        'You can switch them on in the mini-app’s settings, behind “…” at the top.',
      ],
      refused: ['Not allowed this time', 'Never mind: the inbox always has a copy.'],
      untold: ['Allowed, but not noted', 'Please tap once more when the network is back.'],
    },
  },
} as const

/** WeChat's rule made plain: how many are left of each kind and why, and more by a tap of the person's own. */
export function GrantsSection({ grants, outcome, askForMore }: Props) {
  const said = useWords<(typeof words)['zh' | 'en']>(words)
  const { timeOf } = useDates()
  if (grants.length === 0) return null
  const [title, say] = outcome && outcome !== 'accepted' ? said.outcome[outcome] : []
  return (
    <section>
      <SectionTitle title={said.title} />
      <Inset>
        <Facts facts={grants.map(({ name, told }) => ({ name, value: told }))} />
      </Inset>
      {title && (
        <Note tone="waiting" title={title}>
          {say}
        </Note>
      )}
      {isWeapp ? (
        <Buttons>
          <Button kind="second" onPress={askForMore}>
            {said.more}
          </Button>
        </Buttons>
      ) : (
        <Say quiet>{said.elsewhere}</Say>
      )}
      {grants.some(({ moves }) => moves.length > 0) && (
        <Inset>
          <Disclosure summary={said.moves}>
            <Facts facts={grants.flatMap(({ moves }) => moves.map(({ at, told }) => ({ name: timeOf(at), value: told })))} />
          </Disclosure>
        </Inset>
      )}
    </section>
  )
}
