/** What the scene code of an article carries, as the mini-app reads it when it starts; WeChat allows 32 characters. */
export const articleScene = (id: string): string => `a=${id}`
