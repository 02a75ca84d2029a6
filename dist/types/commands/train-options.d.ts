import type { Command } from './command.js';
export declare const trainOptions: Command['options'];
