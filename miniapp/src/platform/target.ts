/** Whether this is the WeChat build. The build replaces the expression by a constant and drops the branch that cannot run. */
// biome-ignore lint/style/noProcessEnv: a name of the build, not the environment of a process
export const isWeapp = process.env.TARO_ENV === 'weapp'
