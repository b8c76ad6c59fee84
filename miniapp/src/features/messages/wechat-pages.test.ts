import { wechatPages } from '@tisc/shared/messages/wechat-pages'
import routes from '../../platform/routes.json'

it('has every page that a WeChat message may open', () => {
  const table: Record<string, { page: string }> = routes
  expect(wechatPages).toEqual(Object.fromEntries(Object.keys(wechatPages).map((name) => [name, table[name]?.page])))
})
