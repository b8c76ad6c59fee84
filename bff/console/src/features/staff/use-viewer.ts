import { useQuery } from '@tanstack/react-query'
import type { Permission } from '@tisc/shared/staff/permissions'
import { staffApi } from './staff.client'

/** Who is signed in; the query fails with 401 when nobody is. */
export const useViewer = () => useQuery({ queryKey: ['viewer'], queryFn: () => staffApi.getViewer(), staleTime: 60_000 })

/** Whether the person signed in holds a permission: for what is offered, never for what is allowed (the server decides that). */
export const useMay = (permission: Permission): boolean => useViewer().data?.permissions.includes(permission) ?? false
