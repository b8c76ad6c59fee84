/**
 * Who may do what: the one table from which the BFF's checks, the console's menus and its page "谁可以做什么" come. Whoever holds several
 * roles may do what any of them may; what is not listed is denied.
 */

export const roles = {
  editor: '编辑',
  trainer: '培训专员',
  reviewer: '评审员',
  'case-officer': '维权专员',
  supervisor: '主管',
  auditor: '审计员',
  administrator: '管理员',
} as const
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as [Role, ...Role[]]

/** Each permission: what it allows in plain words, and the roles that have it. Permissions of a desk begin with its feature's word. */
export const permissions = {
  console: { allows: '登录工作台，管理自己的登录', roles: roleNames },
  'daily.read': { allows: '查看日刊工作台', roles: ['editor', 'supervisor', 'administrator'] },
  'daily.write': { allows: '写稿、改稿、编排一期', roles: ['editor'] },
  'daily.review': { allows: '审他人的稿件', roles: ['editor', 'supervisor'] },
  'daily.publish': { allows: '发布、定时发布、更正', roles: ['editor', 'supervisor'] },
  'daily.withdraw': { allows: '撤回和重新发布', roles: ['supervisor'] },
  'daily.topics': { allows: '管理主题和地区', roles: ['editor', 'supervisor'] },
  'daily.reports': { allows: '查看读者的纠错', roles: ['editor', 'supervisor'] },
  'trainings.read': { allows: '查看培训工作台', roles: ['trainer', 'supervisor', 'administrator'] },
  'trainings.write': { allows: '开设、发布、调整和取消培训', roles: ['trainer'] },
  'trainings.roster': { allows: '查看报名名单', roles: ['trainer', 'supervisor'] },
  'trainings.attendance': { allows: '签到、补记和裁定出勤', roles: ['trainer'] },
  'rights.read': { allows: '查看案件', roles: ['case-officer', 'supervisor'] },
  'rights.cases': { allows: '登记来电，办理案件', roles: ['case-officer', 'supervisor'] },
  'rights.assign': { allows: '批量分派案件，看办理情况，放开回电次数限制', roles: ['supervisor'] },
  'applications.read': { allows: '查看申请工作台', roles: ['reviewer', 'supervisor'] },
  'applications.handle': { allows: '受理申请、退回补正、安排评审', roles: ['reviewer', 'supervisor'] },
  'applications.review': { allows: '评审申请', roles: ['reviewer'] },
  'applications.decide': { allows: '决定申请是否通过', roles: ['supervisor'] },
  'pool.read': { allows: '查看专家库', roles: ['reviewer', 'case-officer', 'supervisor'] },
  'pool.handle': { allows: '管理专家库：核对资料、续任、出库、时长', roles: ['reviewer', 'supervisor'] },
  'pool.invite': { allows: '为案件邀请专家', roles: ['case-officer', 'supervisor'] },
  figures: { allows: '查看和导出统计', roles: ['supervisor', 'auditor', 'administrator'] },
  alerts: { allows: '查看和处理故障提醒', roles: ['supervisor', 'administrator'] },
  settings: { allows: '修改期限、时间等设置', roles: ['administrator'] },
  members: { allows: '查找、停用和恢复用户账号', roles: ['supervisor', 'administrator'] },
  'messages.read': { allows: '查看消息是否送到、推送进度', roles: ['supervisor', 'administrator'] },
  'messages.resend': { allows: '重发消息、暂停和继续推送', roles: ['supervisor', 'administrator'] },
  staff: { allows: '管理工作人员和角色', roles: ['administrator'] },
  audit: { allows: '查看和导出操作记录', roles: ['auditor'] },
} as const satisfies Record<string, { allows: string; roles: readonly Role[] }>
export type Permission = keyof typeof permissions
export const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]]

/** What somebody with these roles may do, in the table's order. */
export const permissionsOf = (held: readonly string[]): Permission[] =>
  permissionNames.filter((name) => permissions[name].roles.some((role) => held.includes(role)))
