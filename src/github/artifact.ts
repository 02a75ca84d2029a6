// The artifact of this run: verdict, comment, report and models, kept whatever the verdict was.
// Its library brings a storage SDK that takes most of a second to load, so it is loaded when asked for.

/** Uploads files under `root`; a second attempt of the same run replaces the first. Returns its id. */
export async function uploadArtifact(
  name: string,
  files: readonly string[],
  root: string,
): Promise<number | undefined> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root, {
    compressionLevel: 6,
  })
  return id
}
