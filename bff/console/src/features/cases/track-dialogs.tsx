import { separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { type TrackKind, type TrackMove, trackKinds } from '@tisc/shared/rights/tracks/track.table'
import { mediationPlatform, trackFacts } from '@tisc/shared/rights/tracks/track.words'
import { Checkbox, Form, Input, Radio, Space } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { type Given, sending } from './act-dialogs'
import { trackMoveWords, trackNames } from './track.words'

const Words = ({ ask }: { ask: string }) => (
  <Form.Item name="text" label={ask} rules={[{ required: true, whitespace: true, message: '请写一写' }]}>
    <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} />
  </Form.Item>
)

type Start = { kind: TrackKind; text: string }

/** Another way for a case: which one, and what its person is told. */
export const StartTrackDialog = (given: Given) => {
  const { isOverseas } = given.shown.facts
  return (
    <FormDialog<Start>
      title="走调解或海外指导"
      okText="开始"
      initial={{ kind: isOverseas ? 'overseas' : 'mediation' }}
      {...sending(given, ({ kind, text }: Start) => ({ do: 'track-start', kind, text }))}
    >
      {({ kind }) => (
        <>
          <Form.Item name="kind" label="哪一条">
            <Radio.Group options={trackKinds.map((value) => ({ value, label: trackNames[value] }))} />
          </Form.Item>
          {kind && <p className="soft">{trackFacts[kind]}</p>}
          {kind === 'mediation' && <p>当事人和对方都同意才送平台；当事人要单独同意。双方同意以后，答复的时限暂停，调解结束再接着算。</p>}
          <Words ask="为什么走这条路（当事人看得到）" />
        </>
      )}
    </FormDialog>
  )
}

/** What is read out before somebody without an account says yes on the phone. */
const ReadOut = () => {
  const { what, why, howLong, without } = separateNotice({ kind: 'passing-on', to: mediationPlatform }, 'zh')
  return (
    <>
      <p>请读给当事人听：</p>
      <ul>
        {[`转交的内容：${what}`, `为什么：${why}`, `保存多久：${howLong}`, `不同意的话：${without}`].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form.Item
        name="noticeRead"
        valuePropName="checked"
        rules={[{ validator: async (_, read) => (read ? undefined : Promise.reject(new Error('请先读给当事人听'))) }]}
      >
        <Checkbox>已读给当事人听</Checkbox>
      </Form.Item>
    </>
  )
}

type Step = { move: TrackMove; text: string; noticeRead?: boolean }

/** The next step of another way: one of those its table allows. */
export const TrackDialog = (given: Given) => {
  const may = given.shown.track?.may ?? []
  return (
    <FormDialog<Step>
      title={given.shown.track ? `${trackNames[given.shown.track.kind]}：下一步` : '下一步'}
      okText="记下"
      {...sending(given, ({ move, text, noticeRead }: Step): DeskAct => ({ do: 'track', move, text, ...(noticeRead && { noticeRead }) }))}
    >
      {({ move }) => (
        <>
          <Form.Item name="move" label="发生了什么" rules={[mustChoose]}>
            <Radio.Group>
              <Space direction="vertical">
                {may.map((one) => (
                  <Radio key={one} value={one}>
                    {trackMoveWords[one].name}
                  </Radio>
                ))}
              </Space>
            </Radio.Group>
          </Form.Item>
          {move === 'person-agrees' && <ReadOut />}
          <Words ask={move ? trackMoveWords[move].ask : '经过（当事人看得到）'} />
        </>
      )}
    </FormDialog>
  )
}
