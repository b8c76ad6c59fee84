import { realDocuments } from '../../bff/test/documents'
import { startConsoleHouse } from './console-house'
import { enterAtOnce, openDesk } from './desk'
import { dropFiles } from './desk-work'
import { launchBrowser } from './phone'

it('the five real documents become five articles when they are dropped on the desk, each with its report', async () => {
  const [house, browser] = await Promise.all([startConsoleHouse(), launchBrowser()])
  try {
    const files = Object.values(realDocuments())
    const desk = await openDesk(browser, house.url)
    await enterAtOnce(desk, await house.grant('周编辑', 'editor'))
    await desk.page.goto('/console/daily')
    await dropFiles(desk.page.getByRole('region', { name: '导入文件' }).getByRole('button').first(), files)
    const imported = desk.page.getByRole('list', { name: '导入的文件' }).getByRole('listitem')
    await imported
      .getByText('新文章')
      .nth(files.length - 1)
      .waitFor()
    expect(await imported.getByText('导入报告').count()).toBe(5)
    const rows = desk.page.getByRole('table').getByRole('link', { name: /./ })
    for (const title of await imported.getByRole('link').allTextContents()) await rows.getByText(title, { exact: true }).first().waitFor()
    expect(desk.troubles()).toEqual([])
  } finally {
    await browser.close()
    await house.stop()
  }
})
