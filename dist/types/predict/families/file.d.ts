import { z } from 'zod';
import type { SpaceModel } from './space-model.js';
/** The form of what `spaceModelOf` gives. */
export declare const spaceModelSchema: z.ZodType<SpaceModel>;
