import { useMutation, useQueryClient } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { type Reminder, reminderWords } from '@tisc/shared/staff/reminders.contract'
import { App, Button } from 'antd'
import { Link } from 'react-router'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { remindersApi, useReminders } from './reminders.api'

const wordsOf = ({ kind }: Reminder): string => (reminderWords as Record<string, string>)[kind] ?? kind

const isLate = ({ dueOn }: Reminder): boolean => dueOn !== undefined && dueOn < shanghaiDay(new Date())

/** 提醒: what waits for me, and for whom I stand in. */
export const RemindersPage = () => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const found = useReminders()
  const see = useMutation({
    mutationFn: (id: string) => remindersApi.seeReminder({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reminders'] }),
    onError: (error) => void message.error(tellOf(error)),
  })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  return (
    <Page title="提醒" hint="事情办了，提醒自己收起；代理别人的时候，也看得到他的">
      <Rows<Reminder>
        name="提醒"
        rows={found.data?.items}
        empty="没有等您办的"
        columns={[
          {
            title: '什么',
            text: wordsOf,
            render: (_, one) => <State tone={isLate(one) ? 'warning' : 'waiting'}>{wordsOf(one)}</State>,
          },
          {
            title: '编号',
            className: 'number',
            text: ({ reference }) => shownReference(reference),
            render: (_, { about, reference }) => <Link to={`/applications/${about}`}>{shownReference(reference)}</Link>,
          },
          { title: '最晚', className: 'number', text: ({ dueOn = '' }) => dueOn },
          { title: '提醒的时间', className: 'number', text: ({ at }) => momentText(at) },
          { title: '代理谁', text: ({ instead = '' }) => instead },
          {
            title: '操作',
            render: (_, one) => (
              <Button
                size="small"
                aria-label={`收起${shownReference(one.reference)}的提醒`}
                loading={see.isPending && see.variables === one.id}
                onClick={() => see.mutate(one.id)}
              >
                收起
              </Button>
            ),
          },
        ]}
      />
    </Page>
  )
}
