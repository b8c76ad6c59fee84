import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import type { Browser, Page } from 'playwright-core'
import { fromWechat, fromWord } from './clipboard'
import { type ConsoleHouse, startConsoleHouse } from './console-house'
import { callsOf, type Desk, enterAtOnce, openDesk } from './desk'
import { pasteHtml } from './desk-work'
import { wholeText } from './furnish'
import { launchBrowser } from './phone'

let house: ConsoleHouse
let browser: Browser
let [one, two]: Desk[] = []
beforeAll(async () => {
  ;[house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
  ;[one, two] = await Promise.all(
    ['周编辑', '吴编辑'].map(async (name) => {
      const desk = await openDesk(browser, house.url)
      // time runs on by itself, and a test may let an hour pass
      await desk.page.clock.install()
      await enterAtOnce(desk, await house.grant(name, 'editor'))
      return desk
    }),
  )
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const calls = () => callsOf(one as Desk, writingContract)
const begin = async (title: string): Promise<string> => {
  const { id } = await calls().createDraft({ body: { ...wholeText(title), topics: [] } })
  await openAt(one, id)
  return id
}
const openAt = async (desk: Desk | undefined, id: string): Promise<Page> => {
  const { page } = desk as Desk
  await page.goto(`/console/daily/articles/${id}`)
  await text(page).waitFor()
  return page
}
const text = (page: Page) => page.getByRole('textbox', { name: '正文' })
/** Waits until the words are on the server; the pause after the last key passes at once. */
const saved = async (page: Page): Promise<void> => {
  await page.clock.fastForward(3_000)
  await page.getByText(/已自动保存/).waitFor()
}
const typeAtEnd = async (page: Page, words: string): Promise<void> => {
  await text(page).getByText('最后一段。').click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

describe('writing at the desk', () => {
  it('saves by itself, title and text, and the phone shows every key at once', async () => {
    const id = await begin('自动保存')
    const page = (one as Desk).page
    await page.getByLabel('标题', { exact: true }).fill('换过的标题')
    await typeAtEnd(page, '加上一句。')
    await page.frameLocator('iframe').getByText('最后一段。加上一句。').waitFor()
    await page.frameLocator('iframe').getByRole('heading', { name: '换过的标题' }).waitFor()
    await saved(page)
    const { content } = await calls().getDraft({ params: { id } })
    expect(content.title).toBe('换过的标题')
    expect(JSON.stringify(content.body)).toContain('最后一段。加上一句。')
  })

  it('keeps where a text comes from, the header of a document, and the words of an image that came without', async () => {
    const body = [...wholeText('x').body, { kind: 'image' as const, source: '/files/images/none', alt: '' }]
    const { id } = await calls().createDraft({ body: { ...wholeText('有文件信息'), topics: [], body } })
    const page = await openAt(one, id)
    await page.getByText('来源网址、日期和文件信息').click()
    // half an address is never sent, so it keeps nothing from being saved
    await page.getByLabel('来源网址').fill('https://exa')
    await page.getByLabel('来源网址').fill('https://')
    await page.getByText('写对了才存').waitFor()
    await page.getByLabel('发文字号').fill('青知发〔2026〕3号')
    await page.getByLabel('来源日期').fill('2026-03-04')
    await page.getByText('图片没有写文字说明').waitFor()
    await page.locator('.ProseMirror img[src]').click()
    await page.getByRole('button', { name: '改图片说明' }).click()
    await page.getByRole('dialog').getByLabel('图片说明').fill('一张表')
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await page.getByText('图片没有写文字说明').waitFor({ state: 'detached' })
    await saved(page)
    const { content } = await calls().getDraft({ params: { id } })
    expect(content.source).toMatchObject({ name: '中心自己写的样例', date: '2026-03-04' })
    expect(content.source?.link).not.toBe('https://')
    expect(content.document).toEqual({ number: '青知发〔2026〕3号' })
    expect(content.body.at(-1)).toMatchObject({ kind: 'image', alt: '一张表' })
  })

  it('tells two editors of each other, and shows both texts when both saved', async () => {
    const id = await begin('两个人')
    const [mine, theirs] = [(one as Desk).page, await openAt(two, id)]
    await theirs.getByText(/周编辑也打开了这篇/).waitFor()
    await mine.clock.fastForward(16_000)
    await mine.getByText(/吴编辑也打开了这篇/).waitFor()
    await typeAtEnd(mine, '甲写的。')
    await saved(mine)
    await typeAtEnd(theirs, '乙写的。')
    await theirs.clock.fastForward(3_000)
    await theirs.getByRole('button', { name: '对照两个版本' }).click()
    await theirs.getByRole('region', { name: '我的' }).getByText('乙写的。').waitFor()
    await theirs.getByRole('region', { name: '同事的' }).getByText('甲写的。').waitFor()
    expect(JSON.stringify((await calls().getDraft({ params: { id } })).content)).not.toContain('乙写的。')
    await theirs.getByRole('button', { name: /用同事的版本继续/ }).click()
    await text(theirs).getByText('最后一段。甲写的。').waitFor()
  })

  it('goes back to a kept version, and keeps the present one as well', async () => {
    const id = await begin('恢复')
    const { page } = one as Desk
    await house.moveTo(new Date(Date.now() + 6 * 60_000))
    await typeAtEnd(page, '后来加的。')
    await saved(page)
    await page.reload()
    await page.getByRole('tab', { name: '历史版本' }).click()
    await page.getByRole('button', { name: '恢复到这一版' }).last().click()
    await text(page).getByText('最后一段。', { exact: true }).waitFor()
    const { items } = await calls().listSaved({ params: { id } })
    expect(items.map(({ revision }) => revision)).toEqual([3, 2, 1])
  })

  it('keeps what was typed without a network, also over a reload, and saves it when the network is back', async () => {
    const id = await begin('断网')
    const { page, context } = one as Desk
    const stored = async () => JSON.stringify((await calls().getDraft({ params: { id } })).content)
    await context.setOffline(true)
    await typeAtEnd(page, '断网时写的。')
    await page.clock.fastForward(3_000)
    await page.getByText(/文字先存在这台电脑上/).waitFor()
    // the console itself comes from the server too: the page opens again, and still no save gets through
    const saves = /\/api\/daily\/desk\/articles\/\w+$/
    await page.route(saves, (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()))
    await context.setOffline(false)
    await page.reload()
    await text(page).getByText('断网时写的。').waitFor()
    expect(await stored()).not.toContain('断网时写的。')
    await page.unroute(saves)
    await page.clock.fastForward(20_000)
    await saved(page)
    expect(await stored()).toContain('断网时写的。')
  })

  it('offers to open again when a part of the console is gone after a deployment, and the words are there', async () => {
    await begin('换了新版')
    const { page } = one as Desk
    await page.route(/assets\/palette-/, (route) => route.fulfill({ status: 404, body: '' }))
    await typeAtEnd(page, '更新前写的。')
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByText('工作台可能刚刚更新过').waitFor()
    await text(page).getByText('更新前写的。').waitFor()
    await page.unroute(/assets\/palette-/)
    await page.getByRole('button', { name: '重新打开' }).click()
    await page.getByText('工作台可能刚刚更新过').waitFor({ state: 'hidden' })
    await text(page).getByText('更新前写的。').waitFor()
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('dialog').waitFor()
  })

  it('warns before the session ends, when the text is already safe', async () => {
    const id = await begin('离开')
    const { page } = one as Desk
    await typeAtEnd(page, '走开之前写的。')
    await page.clock.fastForward(29 * 60_000)
    await page.getByRole('dialog', { name: '还在吗' }).waitFor()
    await saved(page)
    expect(JSON.stringify((await calls().getDraft({ params: { id } })).content)).toContain('走开之前写的。')
    await page.getByRole('button', { name: '继续工作' }).click()
    await page.getByRole('dialog', { name: '还在吗' }).waitFor({ state: 'hidden' })
  })

  it.each([
    ['Word', fromWord, ['办理的步骤', '带上原件', '本机的文件', '营业执照'], ['heading', 'paragraph', 'paragraph', 'list', 'table']],
    ['WeChat', fromWechat, ['三件事先做好', '相同的', '带上授权文件'], ['paragraph', 'paragraph', 'list']],
  ])('takes what is pasted from %s without its dress, and the server takes it', async (_, clipped, words, kinds) => {
    const id = await begin('贴进来')
    const { page } = one as Desk
    await text(page).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await pasteHtml(text(page), clipped)
    await saved(page)
    const html = await text(page).innerHTML()
    expect(html).not.toMatch(/mso|Mso|font-size|color:|data-tools|o:p|file:|mailto:/)
    const { body } = (await calls().getDraft({ params: { id } })).content
    const stored = JSON.stringify(body)
    expect(body.map(({ kind }) => kind).filter((kind) => kind !== 'image')).toEqual(kinds)
    for (const word of words) expect(stored).toContain(word)
    expect(stored).not.toMatch(/file:|mailto:|data:/)
  })
})
