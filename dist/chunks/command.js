// src/commands/command.ts
/** Exit codes of the command contract. */
const exitCodes = {
	done: 0,
	broken: 1,
	usage: 2,
	internal: 3,
	interrupted: 130
};
export { exitCodes as t };
