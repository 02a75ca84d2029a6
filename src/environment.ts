// Which variables of a runner's environment no child process may see, whatever a configuration asks for.

/** Inputs of the job and the tokens of the runner. */
export const isSecret = (name: string): boolean => /^(INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/i.test(name)
