/** Uploads files under `root`; a second attempt of the same run replaces the first. Returns its id. */
export declare function uploadArtifact(name: string, files: readonly string[], root: string): Promise<number | undefined>;
