import { Button } from 'antd'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { Boundary } from '../../ui/boundary'
import './finding.css'
import { useKeys } from './use-keys'

type Place = { path: string; name: string; key: string }

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })))
const KeySheet = lazy(() => import('./key-sheet').then((module) => ({ default: module.KeySheet })))

/** The way to anywhere by keyboard, and the button for who does not know the key. */
export const Finder = ({ places }: { places: Place[] }) => {
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const navigate = useNavigate()
  const find = useCallback(() => setOpen('palette'), [])
  const help = useCallback(() => setOpen('keys'), [])
  const go = useCallback(
    (letter: string) => {
      const place = places.find(({ key }) => key === letter)
      if (place) void navigate(place.path)
      return place !== undefined
    },
    [places, navigate],
  )
  useKeys({ find, help, go })
  const close = () => setOpen(undefined)
  return (
    <>
      <Button className="find" onClick={find} aria-keyshortcuts="Control+K Meta+K">
        找<kbd aria-hidden>Ctrl K</kbd>
      </Button>
      <Boundary>
        <Suspense fallback={null}>
          {open === 'palette' && <Palette places={places.map(({ path, name }) => ({ to: path, name }))} close={close} />}
          {open === 'keys' && (
            <KeySheet places={places.map(({ key, name }) => ({ keys: `G ${key.toUpperCase()}`, does: `去“${name}”` }))} close={close} />
          )}
        </Suspense>
      </Boundary>
    </>
  )
}
