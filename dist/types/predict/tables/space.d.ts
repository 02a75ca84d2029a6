import type { Genome, Space } from '../../space/index.js';
import { type Encoding } from './encoding.js';
/** @example spaceEncoding(space, 1, genome => [costOf(genome).macs]) */
export declare function spaceEncoding(space: Pick<Space, 'id' | 'choices' | 'canonical'>, structure?: number, structureOf?: (genome: Genome) => readonly number[]): Encoding;
