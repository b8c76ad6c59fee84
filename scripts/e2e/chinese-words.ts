import type { Page } from 'playwright-core'

/** What is called the same in every language: the Daily, and the languages themselves. */
const sameEverywhere = ['TISC青岛日刊', 'TISC青岛', '中文', '语言 Language']

/**
 * The Chinese that a page in English still says in its own words: texts, labels, hints and its title. What it passes on is marked with
 * `lang` where it stands, and may be named again in labels and in the title.
 */
export const chineseWords = (page: Page): Promise<string[]> =>
  page.evaluate((same) => {
    const han = /\p{Script=Han}/u
    const isContent = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false
    const content = [...document.querySelectorAll('body [lang^="zh"]')].map((element) => element.textContent?.trim() ?? '')
    const known = [...content, ...same].filter(Boolean).sort((one, other) => other.length - one.length)
    const own = (text: string) => known.reduce((rest, part) => rest.split(part).join(''), text).trim()
    const texts: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement
      // Taro keeps a bar of its own that nobody sees, with the server's title in it
      if (parent?.checkVisibility() && !isContent(parent)) texts.push(node.textContent ?? '')
    }
    const attributes = ['aria-label', 'placeholder', 'alt', 'title'].flatMap((name) =>
      [...document.body.querySelectorAll(`[${name}]`)].filter((element) => !isContent(element)).map((one) => one.getAttribute(name) ?? ''),
    )
    return [document.title, ...texts, ...attributes].map(own).filter((text) => han.test(text))
  }, sameEverywhere)
