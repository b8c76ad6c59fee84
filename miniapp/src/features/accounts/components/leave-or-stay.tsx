import type { Account } from '@tisc/shared/accounts/accounts.schema'
import { useState } from 'react'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { useDates } from '../../../ui/use-dates'
import { privacyApi } from '../privacy.api'
import { Points } from './points'

const words = {
  zh: {
    title: '注销账号',
    points: [
      '点了以后有7天可以反悔，这7天里照常能用。',
      '7天一到，姓名、单位、照片、手机号、微信标识、收藏、订阅和消息都删掉，打开它们的钥匙也销毁。',
      '申请也一起删掉；证书的核对页不再显示您的名字。',
      '备份里的钥匙最多再留30天，过后备份里的也打不开了。',
      '长期留下、但不带您名字和号码的：哪天同意、哪天撤回的记录，培训的座位和学时记录。这些账只能往后加，不能改，也就没有删除的一天。',
      '维权案件和账号分开：里面的姓名、电话和经过保存到结案后5年，再销毁。',
    ],
    leave: '注销账号',
    ask: '注销账号？',
    say: '7天以内回到这一页，点“不注销了”就全部恢复。',
    confirm: '注销，7天后删除',
    leaving: (time: string) => `账号将在${time}删除`,
    until: '在那以前都可以反悔，什么都不会少。',
    stay: '不注销了',
    stays: '账号留下了',
    wrong: '没有办成',
  },
  en: {
    title: 'Delete the account',
    points: [
      'You have 7 days to change your mind; everything works as usual until then.',
      'After 7 days your name, employer, photo, number, WeChat identifier, favourites, subscriptions and messages are erased, and the key to them destroyed.',
      'Applications go as well, and the page of a certificate no longer shows your name.',
      'Backups keep the key for 30 days at most; after that nothing of yours in them can be opened either.',
      'What stays for good, without your name or number: when consents were given and withdrawn, and the records of seats and hours in trainings. These lists are only ever added to, so there is no day on which they go.',
      'Cases are apart from the account: name, number and what happened are kept until 5 years after the case was closed, then destroyed.',
    ],
    leave: 'Delete the account',
    ask: 'Delete the account?',
    say: 'Come back to this page within 7 days and press “Keep the account” to have everything back.',
    confirm: 'Delete it in 7 days',
    leaving: (time: string) => `The account will be deleted on ${time}`,
    until: 'Until then you can change your mind and nothing is lost.',
    stay: 'Keep the account',
    stays: 'The account stays',
    wrong: 'That did not work',
  },
}

type Props = { account: Account; onChanged: () => void }

const useLeaving = (onChanged: () => void) => {
  const said = useWords(words)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const leave = async () => {
    if (await send(() => privacyApi.leave())) onChanged()
  }
  const stay = async () => {
    if (!(await send(() => privacyApi.stay()))) return
    toast(said.stays)
    onChanged()
  }
  return { problem, leave: () => void leave(), stay: () => void stay() }
}

/** The end of the account: what goes when, and while it can be taken back how. */
export function LeaveOrStay({ account: { leavesAt }, onChanged }: Props) {
  const said = useWords(words)
  const { timeOf } = useDates()
  const [isAsking, ask] = useState(false)
  const { problem, leave, stay } = useLeaving(onChanged)
  return (
    <section>
      <SectionTitle title={said.title} />
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      {leavesAt ? (
        <Note tone="warning" title={said.leaving(timeOf(leavesAt))}>
          {said.until}
        </Note>
      ) : (
        <Points points={said.points} />
      )}
      <Buttons>
        {leavesAt ? (
          <Button onPress={stay}>{said.stay}</Button>
        ) : (
          <Button kind="second" onPress={() => ask(true)}>
            {said.leave}
          </Button>
        )}
      </Buttons>
      {isAsking && <Confirm title={said.ask} say={said.say} word={said.confirm} onConfirm={leave} onClose={() => ask(false)} />}
    </section>
  )
}
