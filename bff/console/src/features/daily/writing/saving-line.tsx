import { momentText } from '../../../ui/moments'
import { State } from '../../../ui/state'
import type { Saving } from './use-draft'

/** One line that says where the words are: nobody should wonder whether they are safe. */
export const SavingLine = ({ saving }: { saving: Saving }) => (
  <span aria-live="polite">
    {saving.state === 'saved' && <State tone="done">{saving.at ? `已自动保存 ${momentText(saving.at).slice(11)}` : '已保存'}</State>}
    {(saving.state === 'typing' || saving.state === 'saving') && <State tone="open">正在保存</State>}
    {saving.state === 'offline' && <State tone="waiting">连不上服务，文字先存在这台电脑上</State>}
    {saving.state === 'conflict' && <State tone="warning">同事也改了这篇，还没有保存</State>}
    {saving.state === 'refused' && <State tone="warning">没有保存，请看下面的提示</State>}
  </span>
)
