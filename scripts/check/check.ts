/** One question asked about the whole house. Answers with a figure worth printing, or throws a Stop that says what is wrong. */
export interface Check {
  title: string
  run: (house: string) => Promise<string>
}
