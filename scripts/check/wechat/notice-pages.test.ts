import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wechatPageOf, wechatPages } from '@tisc/shared/messages/wechat-pages'
import { house } from '../../house'

const routes = JSON.parse(readFileSync(join(house, 'miniapp/src/platform/routes.json'), 'utf8')) as Record<string, { page: string }>

it('lets WeChat’s messages open pages that the mini-app has', () => {
  for (const [route, page] of Object.entries(wechatPages)) expect([route, routes[route]?.page]).toEqual([route, page])
})

it('tells the page what it is about and which message it was', () => {
  expect(wechatPageOf({ route: 'issue', params: { serial: '7' } }, 'f'.repeat(24))).toBe(
    `${routes.issue?.page}?serial=7&message=${'f'.repeat(24)}`,
  )
  expect(wechatPageOf({ route: 'of-a-later-version', params: {} }, 'a')).toBe(`${routes.message?.page}?id=a`)
})
