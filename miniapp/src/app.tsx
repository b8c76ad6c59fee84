import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { markTold } from './mark-told'
import { entryTarget } from './platform/entry'
import { holdFirstScreen } from './platform/first-screen'
import { go, replaceBy } from './platform/navigation'
import { keepShell } from './platform/offline-shell'
import { reloadWhenStale } from './platform/stale-build'
import { offerUpdates } from './platform/updates'
import './app.scss'
import './first-screen-parts'

holdFirstScreen()

/** Starts with the app: takes new versions, and leads those who came by a code to where it points. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(({ query }) => {
    offerUpdates()
    keepShell()
    reloadWhenStale()
    const target = entryTarget(query)
    if (target) void go(target.name, target.params)
  })
  useDidShow((shown) => markTold((shown as { query?: { message?: string } } | undefined)?.query?.message))
  // a browser comes to the same page by its address, which no other page answers to
  usePageNotFound(() => void replaceBy('missing'))
  return children
}
