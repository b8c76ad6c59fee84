import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { singleKeys } from './use-keys'

type Key = { keys: string; does: string }

const inCases: Key[] = [
  { keys: 'Alt J', does: '案件页：列表里的下一个' },
  { keys: 'Alt K', does: '案件页：列表里的上一个' },
  { keys: 'Alt A', does: '案件页：到可以办的事' },
]

/** 快捷键: every key of the console, and a switch for the single letters. */
export const KeySheet = ({ places, close }: { places: Key[]; close: () => void }) => {
  const [on, setOn] = useState(singleKeys.on())
  const all = [
    { keys: 'Ctrl K', does: '找页面、文章、期号、同事（苹果电脑是⌘ K）' },
    { keys: '?', does: '看快捷键' },
    { keys: 'Ctrl Enter', does: '提交窗口里填的' },
    ...places,
    ...(places.some(({ does }) => does.includes('案件')) ? inCases : []),
  ]
  return (
    <Modal open title="快捷键" footer={null} onCancel={close} width={480}>
      <dl className="keys">
        {all.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        checked={on}
        onChange={({ target }) => {
          singleKeys.set(target.checked)
          setOn(target.checked)
        }}
      >
        单个字母和问号也是快捷键
      </Checkbox>
    </Modal>
  )
}
