import type { Permission } from '@tisc/shared/staff/permissions'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** `key` goes there after G. */
type Place = { path: string; name: string; key: string; needs: Permission; page: LazyExoticComponent<ComponentType> }

/** Every desk of the console, loaded when first entered; who lacks the permission does not see it. */
const places: Place[] = [
  {
    path: '/daily',
    name: '日刊',
    key: 'd',
    needs: 'daily.read',
    page: lazy(() => import('./features/daily/daily-desk').then((module) => ({ default: module.DailyDesk }))),
  },
  {
    path: '/trainings',
    name: '培训',
    key: 't',
    needs: 'trainings.read',
    page: lazy(() => import('./features/trainings/trainings-desk').then((module) => ({ default: module.TrainingsDesk }))),
  },
  {
    path: '/cases',
    name: '案件',
    key: 'c',
    needs: 'rights.read',
    page: lazy(() => import('./features/cases/cases-desk').then((module) => ({ default: module.CasesDesk }))),
  },
  {
    path: '/applications',
    name: '申请',
    key: 'q',
    needs: 'applications.read',
    page: lazy(() => import('./features/applications/applications-desk').then((module) => ({ default: module.ApplicationsDesk }))),
  },
  {
    path: '/pool',
    name: '专家库',
    key: 'z',
    needs: 'pool.read',
    page: lazy(() => import('./features/pool/pool-desk').then((module) => ({ default: module.PoolDesk }))),
  },
  {
    path: '/reminders',
    name: '提醒',
    key: 'r',
    needs: 'console',
    page: lazy(() => import('./features/reminders/reminders-page').then((module) => ({ default: module.RemindersPage }))),
  },
  {
    path: '/figures',
    name: '统计',
    key: 'f',
    needs: 'figures',
    page: lazy(() => import('./features/daily/figures/figures-page').then((module) => ({ default: module.FiguresPage }))),
  },
  {
    path: '/case-figures',
    name: '维权统计',
    key: 'r',
    needs: 'figures',
    page: lazy(() => import('./features/cases/figures/figures-page').then((module) => ({ default: module.CaseFiguresPage }))),
  },
  {
    path: '/alerts',
    name: '故障',
    key: 'e',
    needs: 'alerts',
    page: lazy(() => import('./features/alerts/alerts-page').then((module) => ({ default: module.AlertsPage }))),
  },
  {
    path: '/members',
    name: '用户',
    key: 'u',
    needs: 'members',
    page: lazy(() => import('./features/members/members-page').then((module) => ({ default: module.MembersPage }))),
  },
  {
    path: '/messages',
    name: '消息',
    key: 'x',
    needs: 'messages.read',
    page: lazy(() => import('./features/messages/messages-page').then((module) => ({ default: module.MessagesPage }))),
  },
  {
    path: '/people',
    name: '账号',
    key: 'p',
    needs: 'staff',
    page: lazy(() => import('./features/staff/people').then((module) => ({ default: module.People }))),
  },
  {
    path: '/audit',
    name: '操作记录',
    key: 'a',
    needs: 'audit',
    page: lazy(() => import('./features/audit/audit-page').then((module) => ({ default: module.AuditPage }))),
  },
  {
    path: '/settings',
    name: '设置',
    key: 's',
    needs: 'settings',
    page: lazy(() => import('./features/settings/settings-page').then((module) => ({ default: module.SettingsPage }))),
  },
  {
    path: '/permissions',
    name: '谁可以做什么',
    key: 'w',
    needs: 'console',
    page: lazy(() => import('./features/staff/permission-table').then((module) => ({ default: module.PermissionTable }))),
  },
  {
    path: '/me',
    name: '我的登录',
    key: 'm',
    needs: 'console',
    page: lazy(() => import('./features/staff/me').then((module) => ({ default: module.Me }))),
  },
]

/** The places somebody with these permissions may enter. */
export const placesFor = (permissions: readonly Permission[]): Place[] => places.filter(({ needs }) => permissions.includes(needs))
