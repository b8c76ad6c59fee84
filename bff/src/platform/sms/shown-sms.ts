import { escapeHtml } from '@tisc/shared/platform/html'
import { Router } from 'express'
import mongoose from 'mongoose'
import { ShownSms, type ShownSmsRecord } from './shown-sms.model'
import type { Sms, SmsText } from './sms'

/** What a message says; a real gateway keeps the same words in its own template. */
export const wordsOf = (text: SmsText): string =>
  text.kind === 'code'
    ? `您的验证码是${text.code}，${text.minutes}分钟内有效。工作人员不会向您要验证码。`
    : `您在TISC青岛有一条新消息：${text.title}。请打开小程序查看。`

/** A stand-in for a gateway, in development and tests: nothing is sent, `shownSmsRoutes` shows what would have been. */
export const shownSms: Sms = {
  isOpen: true,
  send: async (phone, text) => {
    await ShownSms.create([{ _id: new mongoose.Types.ObjectId(), at: new Date(), phone, text: wordsOf(text) }])
  },
}

const page = (rows: ShownSmsRecord[]) => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
<title>短信（模拟）</title>
<h1>短信（模拟）</h1>
<p>开发环境不发短信，要发的内容都在这里，一小时后消失。</p>
<dl>${rows.map(({ phone, text }) => `<dt>${escapeHtml(phone)}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>
</html>`

/** The page with what would have been sent, newest first; never mounted in production. */
export const shownSmsRoutes = (): Router => {
  const router = Router()
  router.get('/simulator/sms', async (_req, res) => {
    const rows = await ShownSms.find().sort({ at: -1 }).limit(50).lean<ShownSmsRecord[]>()
    res.set('Cache-Control', 'no-store').type('html').send(page(rows))
  })
  return router
}
