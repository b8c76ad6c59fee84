import { useMutation } from '@tanstack/react-query'
import { ApiProblem } from '@tisc/shared/platform/client'
import { App, Button } from 'antd'
import { tellOf } from '../../../platform/problems'
import { copyHtml } from '../../../ui/copy-html'
import { deskApi } from '../desk.api'

const told = {
  html: '已复制，到公众号的编辑器里粘贴。图片要自己放进去；小程序码要等接通微信后才有，现在那里是网址',
  text: '浏览器不让复制排版，只复制了文字，到公众号的编辑器里粘贴后要自己排版',
}

/** The issue on the clipboard, for the official account's editor. */
export const CopyIssue = ({ serial, disabled }: { serial: number; disabled: boolean }) => {
  const { message } = App.useApp()
  const copy = useMutation({
    mutationFn: () => copyHtml(deskApi.copyIssue({ params: { serial } })),
    onSuccess: (managed) => void (managed === 'html' ? message.success(told.html, 8) : message.warning(told.text, 8)),
    onError: (error) =>
      void message.error(error instanceof ApiProblem ? tellOf(error) : '浏览器不让这个页面复制，请换用Chrome或Edge打开', 8),
  })
  return (
    <Button disabled={disabled} loading={copy.isPending} onClick={() => copy.mutate()}>
      复制到公众号
    </Button>
  )
}
