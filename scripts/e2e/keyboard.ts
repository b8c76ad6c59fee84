import type { Page } from 'playwright-core'

export interface KeyboardWalk {
  /** How many stops there were. */
  stops: number
  /** What can be clicked and was never reached, and stops without a visible sign of focus. */
  problems: string[]
}

const longest = 200

/** Walks through a page with the Tab key alone, until focus leaves it, and looks at what was reached. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  const wanted = await page.evaluate(markReachable)
  const problems: string[] = []
  let stops = 0
  for (let presses = 0; presses < longest; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === 'inside') continue
    if (stop === undefined) break
    stops++
    if (!stop.isSeen) problems.push(`no sign of focus on ${stop.name}`)
  }
  const missed: string[] = await page.evaluate(notReached)
  return {
    stops,
    problems: [
      ...problems,
      ...missed.map((name) => `not reached: ${name}`),
      ...(stops === 0 && wanted > 0 ? ['nothing can be reached'] : []),
    ],
  }
}

/** Runs in the page: marks everything that a finger can use. */
const markReachable = (): number => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=tab]')]
  const usable = all.filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [inert] *, [aria-hidden=true] *'),
  )
  for (const element of usable) element.setAttribute('data-wanted', '')
  // A page may begin in its search field; the walk begins at the top.
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  return usable.length
}

/** Runs in the page: the element with the focus, and whether its looks say so. A frame, a date and a month keep the focus for what is inside them. */
const lookAtFocus = async (): Promise<{ name: string; isSeen: boolean } | 'inside' | undefined> => {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return undefined
  if (element.hasAttribute('data-reached')) return element.matches('iframe, input[type^=date], input[type=month]') ? 'inside' : undefined
  element.setAttribute('data-reached', '')
  const looksOf = (one: Element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine } = getComputedStyle(one)
    return [outlineStyle === 'none' ? 0 : outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine]
  }
  // a field may show it on the boxes around it
  const boxes: Element[] = [element]
  for (let box = element.parentElement; box && boxes.length < 6; box = box.parentElement) boxes.push(box)
  const looks = () => JSON.stringify(boxes.map(looksOf))
  // the sign of a list to choose from is drawn by a script, some frames later at most
  const mostFrames = element.role === 'combobox' ? 30 : 0
  const changedFrom = async (before: string) => {
    for (let frame = 0; frame < mostFrames && looks() === before; frame++) await new Promise(requestAnimationFrame)
    return looks()
  }
  const first = looks()
  element.blur()
  const plain = await changedFrom(first)
  element.focus({ preventScroll: true })
  const focused = await changedFrom(plain)
  const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`
  // what is inside a frame shows it itself
  return { name, isSeen: focused !== plain || element instanceof HTMLIFrameElement }
}

/** Runs in the page. One radio of a group stands for all; a tabindex of -1 is reached by arrows from its group. */
const notReached = (): string[] =>
  [...document.querySelectorAll('[data-wanted]:not([data-reached]):not([tabindex="-1"])')]
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio'))
    .map(
      (element) =>
        `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`,
    )
