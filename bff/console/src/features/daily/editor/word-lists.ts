/** Word numbers its lists itself: paragraphs that only look like items, each with its level in a style and its mark as text. */
const levelOf = (element: Element): number | undefined => {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.getAttribute('style') ?? '')?.[1]
  return level === undefined || element.closest('td, th') ? undefined : Number(level)
}

/** `1.`, `（二）`, `c)`; whatever else stands before an item is a bullet, also the letters that are arrows in Wingdings. */
const numbered = /^[(（]?(\d+|[a-z]+|[一二三四五六七八九十]+)[.)）、．]$/i

const takeMark = (item: Element): string => {
  const marks = [...item.querySelectorAll('[style*="mso-list"]')].filter((part) =>
    /mso-list:\s*ignore/i.test(part.getAttribute('style') ?? ''),
  )
  const mark = marks[0]?.textContent?.trim() ?? ''
  for (const part of marks) part.remove()
  return mark
}

const startList = (item: Element, mark: string): Element => {
  const number = numbered.exec(mark)?.[1]
  const list = item.ownerDocument.createElement(number ? 'ol' : 'ul')
  if (number && Number(number) > 1) list.setAttribute('start', number)
  return list
}

/** Puts an item where its level belongs; `open` are the lists that are not over, the outermost first. */
const place = (item: Element, level: number, open: Element[]): void => {
  const mark = takeMark(item)
  open.length = Math.min(open.length, level)
  const above = open.at(-1)
  if (!above || open.length < level) {
    const list = startList(item, mark)
    if (above) (above.lastElementChild ?? above).append(list)
    else item.before(list)
    open.push(list)
  }
  const entry = item.ownerDocument.createElement('li')
  const words = item.ownerDocument.createElement('p')
  words.append(...item.childNodes)
  entry.append(words)
  open.at(-1)?.append(entry)
  item.remove()
}

/** What is pasted, with Word's lists as lists. */
export const withWordLists = (html: string): string => {
  if (!/mso-list/i.test(html)) return html
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let open: Element[] = []
  let last: Element | undefined
  for (const item of [...body.querySelectorAll('[style*="mso-list"]')]) {
    const level = levelOf(item)
    if (level === undefined) continue
    if (!last || item.previousElementSibling !== last) open = []
    place(item, level, open)
    last = open[0]
  }
  return body.innerHTML
}
