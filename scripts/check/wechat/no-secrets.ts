import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../../steps/stop.mjs'
import type { Check } from '../check'
import { filesOfBuild } from './build-files'

/** What only the server may know, by the names it is configured by and by what WeChat calls it. */
const words = /MASTER_KEY|WECHAT_SECRET|WECHAT_AES_KEY|ALIYUN_KEY|SMTP_URL|MONGODB_URI|session_key|appsecret/i

const bundles = ['miniapp/dist/weapp', 'miniapp/dist/h5', 'bff/console/dist']

/** Whether a text names something that only the server may know. */
export const namesSecret = (text: string): boolean => words.test(text)

/** What is delivered to phones and browsers knows nothing of the server's secrets, not even their names. */
export const noSecrets: Check = {
  title: 'Bundles: no secrets',
  run: async (house) => {
    const built = bundles.filter((folder) => existsSync(join(house, folder)))
    const files = built.flatMap((folder) => filesOfBuild(join(house, folder)).map(({ path }) => join(folder, path)))
    const texts = files.filter((path) => /\.(js|json|html|css|map|wxml|wxss)$/.test(path))
    const guilty = texts.filter((path) => namesSecret(readFileSync(join(house, path), 'utf8')))
    if (guilty.length > 0) throw new Stop(`A secret of the server is named in ${guilty.join(', ')}`)
    return `${texts.length} files of ${built.length} bundles`
  },
}
