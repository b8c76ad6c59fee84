import type { ResponseOf } from '@tisc/shared/platform/contract'
import { roles } from '@tisc/shared/staff/permissions'
import type { staffContract } from '@tisc/shared/staff/staff.contract'
import { Button } from 'antd'
import { Suspense, useMemo } from 'react'
import { Navigate, NavLink, Route, Routes } from 'react-router'
import { Bell } from './features/alerts/bell'
import { Finder } from './features/finding/finder'
import { WaitingForMe } from './features/reminders/waiting-for-me'
import { IdleWarning } from './features/staff/idle-warning'
import { useSignOut } from './features/staff/use-sign-out'
import { placesFor } from './places'
import { Boundary } from './ui/boundary'
import { Waiting } from './ui/waiting'

type Viewer = ResponseOf<(typeof staffContract)['getViewer']>

/** The frame of the console: the desks somebody may enter at the left, the chosen one beside. */
export const Desk = ({ viewer }: { viewer: Viewer }) => {
  const places = useMemo(() => placesFor(viewer.permissions), [viewer.permissions])
  const signOut = useSignOut()
  return (
    <div className="desk">
      <nav className="side" aria-label="工作台">
        <div className="brand">
          TISC青岛<small>工作台</small>
        </div>
        <Finder places={places} />
        {places.map(({ path, name }) => (
          <NavLink key={path} to={path}>
            {name}
          </NavLink>
        ))}
        <div className="you">
          <Bell />
          <WaitingForMe />
          <div className="strong">{viewer.name}</div>
          <div>{viewer.roles.map((role) => (roles as Record<string, string>)[role] ?? role).join('、')}</div>
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => signOut.mutate()} loading={signOut.isPending}>
            退出登录
          </Button>
        </div>
      </nav>
      <IdleWarning idleSeconds={viewer.idleSeconds} />
      <Boundary>
        <Suspense fallback={<Waiting />}>
          <Routes>
            {places.map(({ path, page: Place }) => (
              <Route key={path} path={`${path}/*`} element={<Place />} />
            ))}
            <Route path="*" element={<Navigate to={places[0]?.path ?? '/me'} replace />} />
          </Routes>
        </Suspense>
      </Boundary>
    </div>
  )
}
