import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import type { Browser } from 'playwright-core'
import { type ConsoleHouse, startConsoleHouse } from './console-house'
import { callsOf, type Desk, enterByLink, openDesk } from './desk'
import { drag, dropFiles, invite, pressFor, shanghaiClock } from './desk-work'
import { documents, titles } from './documents'
import { launchBrowser } from './phone'
import { everywhere, isRead, nowhere, whereSeen } from './readers'

let house: ConsoleHouse
let browser: Browser
let [administrator, editor, reviewer]: (Desk | undefined)[] = []
beforeAll(async () => {
  ;[house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})
const open = () => openDesk(browser, house.url)
const at = (desk: Desk | undefined): Desk => {
  if (!desk) throw new Error('an earlier step failed')
  return desk
}

const files = Object.entries(documents).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
const ids = new Map<string, string>()
const idOf = (title = ''): string => ids.get(title) ?? ''
const minutes = (count: number): Date => new Date(Date.now() + count * 60_000)

describe('from the first administrator to a corrected article', () => {
  it('the printed link lets the first administrator in, once', async () => {
    administrator = await open()
    const link = await house.grantByCommand('林主任', 'administrator')
    const codes = await enterByLink(administrator.page, link)
    expect(new Set(codes).size).toBe(10)
    const stranger = await open()
    await stranger.page.goto(link)
    await stranger.page.getByText('请向管理员要一个新的').waitFor()
    await stranger.context.close()
  })

  it('who invites an editor and a reviewer', async () => {
    const { page } = at(administrator)
    const links = [await invite(page, '周编辑', '编辑'), await invite(page, '吴主管', '主管')]
    ;[editor, reviewer] = await Promise.all(
      links.map(async (link) => {
        const desk = await open()
        await enterByLink(desk.page, link)
        return desk
      }),
    )
    expect(await at(editor).page.getByRole('link', { name: '账号' }).count()).toBe(0)
  })

  it('a window begins at its first field, leads to what is missing, and does not close over what was typed', async () => {
    const { page } = at(administrator)
    await page.getByRole('button', { name: '邀请一位同事' }).click()
    const [name, send] = [page.getByRole('dialog').getByLabel('姓名'), page.getByRole('button', { name: '生成登录链接' })]
    await page.locator('input[id$=_name]:focus').waitFor()
    await send.click()
    await page.getByText('请填写姓名').waitFor()
    await page.locator('input[id$=_name]:focus').waitFor()
    await name.fill('周编辑')
    await send.click()
    await page.getByText('请至少选一个角色').waitFor()
    await page.locator('input[type=checkbox]:focus').waitFor()
    await page.getByRole('checkbox', { name: '编辑' }).click()
    await send.click()
    await page
      .locator('[tabindex="-1"]:focus')
      .getByText(/周编辑/)
      .waitFor()
    expect(await name.inputValue()).toBe('周编辑')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '接着填' }).click()
    expect(await name.inputValue()).toBe('周编辑')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '不要了，关上' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // there is a colleague of that name: the refusal that was wanted
    expect(at(administrator).troubles()).toEqual([expect.stringMatching(/ 409 .*\/api\/staff\/people$/)])
  })

  it('the editor imports documents by dropping them', async () => {
    const { page } = at(editor)
    await page.getByRole('link', { name: '日刊', exact: true }).click()
    await dropFiles(page.getByRole('region', { name: '导入文件' }).getByRole('button').first(), files)
    const imported = page.getByRole('list', { name: '导入的文件' }).getByRole('listitem')
    await imported
      .getByText('新文章')
      .nth(titles.length - 1)
      .waitFor()
    for (const title of titles) {
      const link = imported.getByRole('link', { name: title })
      ids.set(title, (await link.getAttribute('href'))?.split('/').at(-1) ?? '')
    }
    expect(await imported.getByText('导入报告').count()).toBe(titles.length)
  })

  it('and composes an issue by dragging', async () => {
    const { page } = at(editor)
    await page.getByRole('button', { name: '新的一期' }).click()
    expect(await page.getByLabel('期号').inputValue()).toBe('1')
    await page.getByRole('button', { name: '开始编排' }).click()
    for (const title of titles) {
      const free = page.getByRole('region', { name: '还没有排的文章' }).getByRole('listitem').filter({ hasText: title })
      expect(await pressFor(page, free.getByRole('button', { name: '排进本期' }), /\/issues\/1/)).toBe(200)
    }
    const rows = page.getByRole('list', { name: /本期文章/ }).getByRole('listitem')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/issues/1'))
    await drag(page, rows.nth(2).getByRole('button', { name: /^移动/ }), rows.nth(0))
    expect((await saved).status()).toBe(200)
    await page.reload()
    await rows.nth(2).waitFor()
    expect(await rows.getByRole('link').allTextContents()).toEqual([titles[2], titles[0], titles[1]])
  })

  it('a second person reviews: never the one who wrote', async () => {
    const [mine, theirs] = [at(editor).page, at(reviewer).page]
    const writing = callsOf(at(editor), writingContract)
    const submit = async (title: string) => {
      // as from the desk: the console is there, only the article is opened
      await mine.getByRole('link', { name: title }).click()
      await mine.getByRole('button', { name: '送审本篇' }).click()
      await mine.getByText('您写的稿件要由另一个人审').waitFor()
      expect(await mine.getByRole('button', { name: '审过' }).count()).toBe(0)
      const own = writing.approve({ params: { id: idOf(title) }, body: { revision: 1 } })
      await expect(own).rejects.toMatchObject({ problem: { status: 403 } })
      await mine.goBack()
    }
    const review = async (title: string) => {
      await theirs.getByRole('link', { name: title }).click()
      expect(await pressFor(theirs, theirs.getByRole('button', { name: '审过' }), /approve/)).toBe(200)
      await theirs.goBack()
    }
    // while one is reviewed the next is sent
    let reviewing: Promise<unknown> = theirs.goto('/console/daily/issues/1')
    for (const title of titles) {
      await submit(title)
      reviewing = reviewing.then(() => review(title))
    }
    await reviewing
  })

  it('what is published now can be undone for a minute, and then no reader sees it', async () => {
    const { page } = at(reviewer)
    await page.goto(`/console/daily/articles/${idOf(titles[1])}`)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    expect(await pressFor(page, page.getByRole('button', { name: '60秒后发布' }), /schedule/)).toBe(200)
    await pressFor(page, page.getByRole('button', { name: '撤销发布' }), /schedule/)
    await house.moveTo(minutes(2))
    expect(await whereSeen(browser, house.url, idOf(titles[1]), '授权文件')).toEqual(nowhere)
  })

  it('the issue appears in app, feeds and search at its time and not before', async () => {
    const { page } = at(reviewer)
    const due = new Date(Math.ceil(minutes(10).getTime() / 60_000) * 60_000)
    await page.goto('/console/daily/issues/1')
    await page.getByRole('button', { name: '发布这一期' }).click()
    expect(await pressFor(page, page.getByRole('button', { name: '60秒后发布' }), /schedule/)).toBe(200)
    expect(await pressFor(page, page.getByRole('button', { name: '撤销发布' }), /unschedule/)).toBe(200)
    await page.getByRole('button', { name: '发布这一期' }).click()
    await page.getByRole('radio', { name: /定时/ }).check()
    await page.getByLabel('发布时间，北京时间').fill(shanghaiClock(due))
    expect(await pressFor(page, page.getByRole('button', { name: '定时发布' }), /schedule/)).toBe(200)
    const seen = () => whereSeen(browser, house.url, idOf(titles[0]), '不必先上法庭')
    await house.moveTo(new Date(due.getTime() - 20_000))
    expect(await seen()).toEqual(nowhere)
    await house.moveTo(due)
    expect(await Promise.all([seen(), isRead(browser, `${house.url}/daily/issues/1`, titles[2] ?? '')])).toEqual([everywhere, true])
  })

  it('a correction by one, published by another, reaches all of them and says what changed', async () => {
    const [mine, theirs] = [at(editor).page, at(reviewer).page]
    const id = idOf(titles[0])
    await mine.clock.install()
    await mine.goto(`/console/daily/articles/${id}`)
    await mine.getByRole('button', { name: '写更正' }).click()
    await mine.getByText('调解室每周二开门。').click()
    await mine.keyboard.press('End')
    await mine.keyboard.type('节假日除外。')
    // the pause after the last key passes at once
    await mine.clock.fastForward(3_000)
    await mine.getByText(/已自动保存/).waitFor()
    const seen = (words: string) => whereSeen(browser, house.url, id, words)
    expect(await seen('节假日除外')).toEqual(nowhere)
    await theirs.goto(`/console/daily/articles/${id}`)
    await theirs.getByRole('button', { name: '发布更正' }).click()
    await theirs.getByLabel(/更正了什么/).fill('补上节假日不开门')
    expect(await pressFor(theirs, theirs.getByRole('dialog').getByRole('button', { name: '发布更正' }), /correct/)).toBe(200)
    const noted = isRead(browser, `${house.url}/daily/articles/${id}`, '补上节假日不开门')
    expect(await Promise.all([seen('节假日除外'), noted])).toEqual([everywhere, true])
  })

  it('and nothing went wrong in any window on the way', () => {
    expect([administrator, editor, reviewer].flatMap((desk) => at(desk).troubles())).toEqual([])
  })
})
