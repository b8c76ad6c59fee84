import { App, Button, Input, Space } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/state'
import { Waiting } from '../../../ui/waiting'
import { Camera } from './camera'
import { scan, tick } from './deeds'
import { doorApi } from './door.client'
import { Network } from './network'
import { PersonRow } from './person-row'
import { matching, type Standing, standingsOf } from './standings'
import { type DoorState, useDoor } from './use-door'
import { WalkIn } from './walk-in'

/** More than fit on a screen help nobody; a few letters find anybody. */
const most = 100

/** The desk at the door of a session, also on a phone: by camera, by name, with and without network. What waits is of one session alone. */
export const DoorPage = () => {
  const { id = '', session = '' } = useParams()
  return <Door key={session} id={id} session={session} />
}

const Door = ({ id, session }: { id: string; session: string }) => {
  const state = useDoor(session)
  const { door } = state
  if (state.error) return <Failure error={state.error} again={state.again} />
  if (!door) return <Waiting />
  return (
    <Page title="签到" hint={`${door.title} ${momentText(door.startsAt)}`}>
      <div style={{ maxWidth: 560 }}>
        <p>
          <Link to={`/trainings/${id}`}>回到培训</Link> · <Link to={`/trainings/${id}/sessions/${session}/screen`}>会场屏幕上的码</Link>
        </p>
        <Work state={state} people={door.people} deeds={door.deeds} />
      </div>
    </Page>
  )
}

type Told = { tone: 'done' | 'warning' | 'ended'; text: string; focus?: string }

const useWork = (state: DoorState, standings: readonly Standing[]) => {
  const [told, setTold] = useState<Told>()
  const [isBusy, setBusy] = useState(false)
  const { message } = App.useApp()
  const nameOf = (booking: string) => standings.find(({ person }) => person.booking === booking)?.person.name ?? '这个人'
  const doing = async (act: () => Promise<void>) => {
    setBusy(true)
    await act().catch((error: unknown) => void message.error(tellOf(error)))
    setBusy(false)
  }
  const onCode = async (text: string) => {
    const done = await scan(state, standings, text).catch((error: unknown) => tellOf(error))
    if (typeof done === 'string') return setTold({ tone: 'ended', text: done })
    const name = nameOf(done.booking)
    if (done.outcome === 'in') return setTold({ tone: 'done', text: `${name}，已签到` })
    if (done.outcome === 'already') return setTold({ tone: 'done', text: `${name}，${done.since ? momentText(done.since) : ''}已经签过到` })
    setTold({ tone: 'warning', text: `${name}：码是我们的，但时间不对（手机的时间可能没有调准）。请核对姓名，再点“签到”`, focus: name })
  }
  const settle = (booking: string, isIn: boolean) =>
    doing(async () => state.take((await doorApi.settleDeeds({ params: state.params, body: { booking, isIn } })).items))
  return { told, isBusy, onCode, onTick: (standing: Standing, kind: 'in' | 'out') => doing(() => tick(state, standing, kind)), settle }
}

type Given = { state: DoorState; people: NonNullable<DoorState['door']>['people']; deeds: NonNullable<DoorState['door']>['deeds'] }

const Work = ({ state, people, deeds }: Given) => {
  const standings = useMemo(() => standingsOf(people, deeds, state.pending), [people, deeds, state.pending])
  const [asked, setAsked] = useState('')
  const work = useWork(state, standings)
  const shown = matching(standings, work.told?.focus && asked === '' ? work.told.focus : asked)
  const isIn = standings.filter(({ attendance }) => attendance.isIn).length
  const conflicts = standings.filter(({ attendance }) => attendance.conflict.length > 0)
  return (
    <>
      <Network state={state} />
      <Camera onCode={(text) => void work.onCode(text)} />
      <div role="status" style={{ fontSize: 18, minHeight: 32 }}>
        {work.told && <State tone={work.told.tone}>{work.told.text}</State>}
      </div>
      <Space direction="vertical" style={{ width: '100%' }}>
        <Input.Search
          size="large"
          allowClear
          placeholder="姓名，或手机号后几位"
          aria-label="找人"
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
        />
        <WalkIn state={state} />
      </Space>
      <p style={{ margin: '16px 0 0' }}>
        到了{isIn}人，名单上{standings.length}人{conflicts.length > 0 && `，${conflicts.length}人的记录互相矛盾，要有人裁定`}
      </p>
      <ul aria-label="名单">
        {[...(asked === '' ? conflicts : []), ...shown.filter((one) => asked !== '' || one.attendance.conflict.length === 0)]
          .slice(0, most)
          .map((standing) => (
            <PersonRow
              key={standing.person.booking}
              standing={standing}
              isBusy={work.isBusy}
              onTick={(kind) => void work.onTick(standing, kind)}
              onSettle={state.isOnline ? (is) => void work.settle(standing.person.booking, is) : undefined}
            />
          ))}
      </ul>
      {shown.length === 0 && <p>名单里没有这样的人。</p>}
      {shown.length > most && <Button disabled>还有{shown.length - most}人，请写几个字再找</Button>}
    </>
  )
}
