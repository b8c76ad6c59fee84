import { Route, Routes } from 'react-router'
import { Desk } from './desk'
import { Acceptance } from './features/staff/acceptance'
import { SignIn } from './features/staff/sign-in'
import { useViewer } from './features/staff/use-viewer'
import { isSignedOut } from './platform/problems'
import { Failure } from './ui/failure'
import { Waiting } from './ui/waiting'

/** A one-time link is open to whoever holds it; behind everything else stands the sign-in. The address stays, so that it opens afterwards. */
export const Doors = () => (
  <Routes>
    <Route path="/welcome" element={<Acceptance />} />
    <Route path="*" element={<Guarded />} />
  </Routes>
)

const Guarded = () => {
  const { data: viewer, error, isPending, refetch } = useViewer()
  if (isPending) return <Waiting />
  if (isSignedOut(error)) return <SignIn />
  if (!viewer) return <Failure error={error} again={refetch} />
  return <Desk viewer={viewer} />
}
