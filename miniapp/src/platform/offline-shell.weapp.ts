/** WeChat keeps the package itself. */
export const keepShell = (): void => undefined
