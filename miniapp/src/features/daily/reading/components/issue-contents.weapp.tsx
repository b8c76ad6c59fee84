/** WeChat has no wide screens worth a second column. */
export function IssueContents() {
  return null
}
