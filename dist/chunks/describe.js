// src/space/describe.ts
/**
* The choices that differ from the seed; `seed` is what that itself is called.
* @example describeGenome(space.choices, genome) // 'conv1 64→32, stage2 kernel 3→5'
*/
function describeGenome(choices, genome, seed = "the model itself") {
	let changed = choices.flatMap((choice, i) => {
		let own = choice.default ?? choice.options.length - 1, gene = genome[i];
		return gene === own ? [] : [`${choice.name} ${optionName(choice, own)}→${optionName(choice, gene)}`];
	});
	return changed.length === 0 ? seed : changed.join(", ");
}
/** What people call an option of a choice. */
const optionName = ({ options, labels }, option) => labels?.[option] ?? String(options[option] ?? "?");
export { optionName as n, describeGenome as t };
