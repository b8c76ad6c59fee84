import { useMutation } from '@tanstack/react-query'
import type { LackingCodes } from '@tisc/shared/daily/desk/desk.schema'
import { ApiProblem } from '@tisc/shared/platform/client'
import { App, Button } from 'antd'
import { tellOf } from '../../../platform/problems'
import { copyHtml } from '../../../ui/copy-html'
import { deskApi } from '../desk.api'

const told = {
  html: '已复制，到公众号的编辑器里粘贴。文章里的图片要自己放进去',
  text: '浏览器不让复制排版，只复制了文字，到公众号的编辑器里粘贴后要自己排版',
}

const why: Record<LackingCodes['why'], string> = {
  'not-connected': '这里还没有接通微信',
  'not-released': '小程序还没有发布',
  'too-often': '微信说要得太频繁，过一分钟再复制一次就会补上',
  'no-answer': '微信没有答复，过一会儿再复制一次就会补上',
}

const codesTold = (lacking?: LackingCodes): string =>
  lacking ? `有${lacking.count}篇没有小程序码，那里只有网址：${why[lacking.why]}` : '每篇末尾有它的小程序码'

/** The issue on the clipboard, for the official account's editor. */
export const CopyIssue = ({ serial, disabled }: { serial: number; disabled: boolean }) => {
  const { message } = App.useApp()
  const copy = useMutation({
    mutationFn: async () => {
      const copied = deskApi.copyIssue({ params: { serial } })
      const managed = await copyHtml(copied.then(({ html }) => html))
      return { managed, lacking: (await copied).lacking }
    },
    onSuccess: ({ managed, lacking }) => {
      if (managed === 'text') return void message.warning(told.text, 8)
      return void message[lacking ? 'warning' : 'success'](`${told.html}。${codesTold(lacking)}`, 8)
    },
    onError: (error) =>
      void message.error(error instanceof ApiProblem ? tellOf(error) : '浏览器不让这个页面复制，请换用Chrome或Edge打开', 8),
  })
  return (
    <Button disabled={disabled} loading={copy.isPending} onClick={() => copy.mutate()}>
      复制到公众号
    </Button>
  )
}
