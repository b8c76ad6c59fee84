import type { Permission } from '@tisc/shared/staff/permissions'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

type Place = { path: string; name: string; needs: Permission; page: LazyExoticComponent<ComponentType> }

/** Every desk of the console, loaded when first entered; who lacks the permission does not see it. */
const places: Place[] = [
  {
    path: '/daily',
    name: '日刊',
    needs: 'daily.read',
    page: lazy(() => import('./features/daily/daily-desk').then((module) => ({ default: module.DailyDesk }))),
  },
  {
    path: '/people',
    name: '账号',
    needs: 'staff',
    page: lazy(() => import('./features/staff/people').then((module) => ({ default: module.People }))),
  },
  {
    path: '/audit',
    name: '操作记录',
    needs: 'audit',
    page: lazy(() => import('./features/audit/audit-page').then((module) => ({ default: module.AuditPage }))),
  },
  {
    path: '/settings',
    name: '设置',
    needs: 'settings',
    page: lazy(() => import('./features/settings/settings-page').then((module) => ({ default: module.SettingsPage }))),
  },
  {
    path: '/permissions',
    name: '谁可以做什么',
    needs: 'console',
    page: lazy(() => import('./features/staff/permission-table').then((module) => ({ default: module.PermissionTable }))),
  },
  {
    path: '/me',
    name: '我的登录',
    needs: 'console',
    page: lazy(() => import('./features/staff/me').then((module) => ({ default: module.Me }))),
  },
]

/** The places somebody with these permissions may enter. */
export const placesFor = (permissions: readonly Permission[]): Place[] => places.filter(({ needs }) => permissions.includes(needs))
