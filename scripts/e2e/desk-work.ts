import type { Locator, Page } from 'playwright-core'

export interface DroppedFile {
  name: string
  bytes: Uint8Array
}

/** Drops files on an element, as from the desktop. */
export const dropFiles = async (target: Locator, files: DroppedFile[]): Promise<void> => {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await target.evaluate((element, all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, sent)
}

const middleOf = async (element: Locator): Promise<{ x: number; y: number }> => {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element} is not shown`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes hold of one element and lets go over another, with the mouse. */
export const drag = async (page: Page, held: Locator, over: Locator): Promise<void> => {
  const [from, to] = [await middleOf(held), await middleOf(over)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

/** Presses a button once it can be pressed, then waits until the answer to a call that it makes is there. */
export const pressFor = async (page: Page, button: Locator, path: RegExp): Promise<number> => {
  const answered = page.waitForResponse((answer) => path.test(new URL(answer.url()).pathname) && answer.request().method() !== 'GET')
  await button.click()
  return (await answered).status()
}

/** `datetime-local` as Shanghai's clock shows an instant, to the minute. */
export const shanghaiClock = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)

/** Invites a colleague and gives back the one-time link that the page shows. */
export const invite = async (page: Page, name: string, role: string): Promise<string> => {
  await page.getByRole('link', { name: '账号' }).click()
  await page.getByRole('button', { name: '邀请一位同事' }).click()
  const form = page.getByRole('dialog', { name: '邀请一位同事' })
  await form.getByLabel('姓名').fill(name)
  const box = form.getByRole('checkbox', { name: role })
  await box.click()
  // The form answers a moment after the click, when the machine has much to do.
  await form.locator('label', { hasText: role }).locator('.ant-checkbox-checked').waitFor()
  await form.getByRole('button', { name: '生成登录链接' }).click()
  const shown = page.getByRole('dialog', { name: `把这个链接交给${name}` }).locator('code')
  const link = (await shown.textContent()) ?? ''
  await page.getByRole('button', { name: '已经交给本人' }).click()
  return link.trim()
}

/** Pastes HTML into an editor, as from another program. */
export const pasteHtml = async (editor: Locator, html: string): Promise<void> => {
  await editor.click()
  await editor.evaluate((element, clipped) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', clipped)
    clipboardData.setData('text/plain', new DOMParser().parseFromString(clipped, 'text/html').body.textContent ?? '')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** Presses a button of a case's page, and the one of the window that opens, where there is something to write. */
export const actOnCase = async (page: Page, name: string | RegExp, text?: string): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  if (text === undefined) return
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(text)
  await dialog.locator('.ant-modal-footer button.ant-btn-primary').click()
  await dialog.waitFor({ state: 'hidden' })
}
