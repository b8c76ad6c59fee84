import type { Page } from 'playwright-core'

/**
 * What can be tapped and is smaller than so many pixels in either direction. A link inside a sentence is as tall as its
 * line, as everywhere; padding that catches the finger counts when it belongs to the element.
 */
export const tooSmall = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((pixels) => {
    const inSentence = (element: Element): boolean =>
      element.matches('p a, li a, dd a, td a') && getComputedStyle(element).display === 'inline'
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=tab]')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]') && !inSentence(element),
      )
      .flatMap((element) => {
        // a label catches the finger for its field
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
        const boxes = [element, ...labels].map((one) => one.getBoundingClientRect())
        const { width, height } = boxes[0] as DOMRect
        if (width === 0 || boxes.some((box) => box.width >= pixels - 0.5 && box.height >= pixels - 0.5)) return []
        const name = `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').trim().slice(0, 20)}`
        return [`too small a target: ${name} (${Math.round(width)} × ${Math.round(height)})`]
      })
  }, least)
