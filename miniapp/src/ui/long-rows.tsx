import type { ReactNode } from 'react'
import { chunks } from './chunks'
import { Rows } from './rows'
import { Windowed } from './windowed'

/** Rows that come and go together. */
const stretch = 20

type Props<T> = { items: T[]; keyOf: (item: T) => string | number; label?: string; children: (item: T) => ReactNode }

/** A ruled list of any length; `children` draws an item as `<li>`. Keys must be unique in the page. */
export function LongRows<T>({ items, keyOf, label, children }: Props<T>) {
  const stretches = chunks(items, stretch).map((part) => ({ part, first: part.slice(0, 1).map(keyOf).join() }))
  return (
    <>
      {stretches.map(({ part, first }, at) => (
        <Windowed key={first} id={`from-${first}`}>
          <Rows goesOn={at < stretches.length - 1} {...(label && { label })}>
            {part.map(children)}
          </Rows>
        </Windowed>
      ))}
    </>
  )
}
