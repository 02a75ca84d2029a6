// src/environment.ts
/** Inputs of the job and the tokens of the runner. */
const isSecret = (name) => /^(INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/i.test(name);
export { isSecret as t };
