import { type ApplicationMove, mayMove } from '@tisc/shared/applications/applications.state'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { App, Button, Space } from 'antd'
import { type ComponentType, useState } from 'react'
import { tellOf } from '../../platform/problems'
import { useMay, useViewer } from '../staff/staff.api'
import { applicationsApi } from './applications.client'
import { DecideDialog } from './decide-dialog'
import { MarkDialog } from './mark-dialog'
import { ObjectionDialog, SettleDialog } from './objection-dialogs'
import { ReturnDialog } from './return-dialog'
import { OwnerDialog, ReviewersDialog } from './reviewers-dialog'
import { useStep } from './use-step'

type Dialog = ComponentType<{ application: DeskApplication; close: () => void }>

const useAccept = ({ id, version }: DeskApplication) => {
  const { message } = App.useApp()
  const step = useStep(() => applicationsApi.acceptApplication({ params: { id }, body: { version } }))
  return () => step.mutate(undefined, { onError: (error) => void message.error(tellOf(error)) })
}

/** What can be done with an application now, by whoever looks at it. */
export const Ways = ({ application }: { application: DeskApplication }) => {
  const [Open, setOpen] = useState<Dialog>()
  const accept = useAccept(application)
  const { state, reviewers, shownMarks, marks, objections } = application
  const viewer = useViewer().data?.id
  const mayHandle = useMay('applications.handle')
  const mayDecide = useMay('applications.decide')
  const may = (move: ApplicationMove) => mayMove(state, move)
  const isMine = reviewers.some(({ id }) => id === viewer) && !shownMarks.some(({ by }) => by.id === viewer)
  const open = (dialog: Dialog) => setOpen(() => dialog)
  return (
    <Space wrap>
      {mayHandle && <Button onClick={() => open(OwnerDialog)}>安排承办人</Button>}
      {mayHandle && may('giveBack') && <Button onClick={() => open(ReturnDialog)}>退回补正</Button>}
      {mayHandle && may('accept') && (
        <Button type="primary" onClick={accept}>
          受理
        </Button>
      )}
      {mayHandle && state === 'accepted' && marks === 0 && <Button onClick={() => open(ReviewersDialog)}>安排评审员</Button>}
      {state === 'accepted' && isMine && (
        <Button type="primary" onClick={() => open(MarkDialog)}>
          评审
        </Button>
      )}
      {mayDecide && may('refuse') && (
        <Button type="primary" onClick={() => open(DecideDialog)}>
          决定
        </Button>
      )}
      {mayHandle && state === 'noticed' && <Button onClick={() => open(ObjectionDialog)}>记下异议</Button>}
      {mayDecide && state === 'noticed' && objections.some(({ settled }) => !settled) && (
        <Button type="primary" onClick={() => open(SettleDialog)}>
          决定异议
        </Button>
      )}
      {Open && <Open application={application} close={() => setOpen(undefined)} />}
    </Space>
  )
}
