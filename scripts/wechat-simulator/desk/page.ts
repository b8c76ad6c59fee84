import { escapeHtml } from '@tisc/shared/platform/html'
import { acts } from './acts'
import type { Seen } from './phone'

/** Somebody with a phone: what the product shows them, and what WeChat has of them. */
export type Shown = {
  openid: string
  seen: Seen | undefined
  templates: { id: string; name: string; left: number }[]
  received: { template_id: string; page?: string; data: Record<string, { value: string }> }[]
}

const buttons = (openid: string, isFor: 'phone' | 'template', template = '') =>
  Object.entries(acts)
    .filter(([, act]) => act.isFor === isFor)
    .map(([name, { words }]) => {
      const fields = Object.entries({ openid, template, act: name }).map(
        ([key, value]) => `<input type="hidden" name="${key}" value="${escapeHtml(value)}">`,
      )
      return `<form method="post" action="/act">${fields.join('')}<button>${escapeHtml(words)}</button></form>`
    })
    .join('')

const list = (items: string[], none: string) =>
  items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : `<p>${none}</p>`

const ledgerOf = (template: string, seen: Seen) => {
  const grant = seen.grants.find(({ templateId }) => templateId === template)
  if (!grant) return '<p>服务器不认识这个模板</p>'
  return `<p>${escapeHtml(grant.told)}</p>${list(
    grant.moves.map(({ at, told }) => `${escapeHtml(at)} ${escapeHtml(told)}`),
    '还没有记录',
  )}`
}

const phone = ({ openid, seen, templates, received }: Shown) => `<section><h2>${escapeHtml(openid)}的手机</h2>
${buttons(openid, 'phone')}
${
  seen
    ? templates
        .map(
          ({ id, name, left }) =>
            `<h3>${escapeHtml(name)}（微信那边还有${left}条）</h3>${buttons(openid, 'template', id)}${ledgerOf(id, seen)}`,
        )
        .join('')
    : '<p>还没有登录过</p>'
}
${
  seen
    ? `<h3>应用里的消息</h3>${list(
        seen.messages.map(
          ({ title, fates }) =>
            `${escapeHtml(title)}：${escapeHtml(fates.map(({ channelName, told }) => `${channelName} ${told}`).join('；') || '只进消息')}`,
        ),
        '还没有消息',
      )}`
    : ''
}
<h3>微信收到的</h3>${list(
  received.map(({ template_id, page, data }) =>
    escapeHtml(
      `${template_id} ${page ?? ''} ${Object.values(data)
        .map(({ value }) => value)
        .join(' · ')}`,
    ),
  ),
  '还没有',
)}
</section>`

/** The page of the desk. */
export const deskPage = (phones: Shown[], told: string | undefined) => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>微信（模拟）</title>
<style>body{font:16px/1.6 sans-serif;margin:1rem;max-width:60rem}form{display:inline-block;margin:0 .5rem .5rem 0}button{font:inherit;padding:.3rem .6rem}</style>
<h1>微信（模拟）</h1>
<p>开发环境不连微信。这里替两个人的手机和微信做事；微信给服务器的回调都签名、加密，和真的一样。</p>
${told === undefined ? '' : `<p role="status">${escapeHtml(told)}</p>`}
${phones.map(phone).join('\n')}
</html>`
