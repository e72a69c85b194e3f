/** What a file is called beside others: its name, with as many folders as tell it apart from those of the same name. */

interface Named {
  readonly uri: string;
  readonly name: string;
  /** Folders down to the file, outermost first. */
  readonly path: readonly string[];
}

/** Uri → label: `log.md` where it is the only one, else `school/log.md` beside `music/log.md`. */
export function fileLabels(files: readonly Named[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const deepen = (alike: readonly Named[], folders: number): void => {
    const groups = new Map<string, Named[]>();
    for (const file of alike) {
      const label = [...file.path.slice(Math.max(0, file.path.length - folders)), file.name].join('/');
      groups.set(label, [...groups.get(label) ?? [], file]);
    }
    for (const [label, group] of groups) {
      const isLonger = group.some(({ path }) => path.length > folders);
      if (group.length > 1 && isLonger) {
        deepen(group, folders + 1);
      } else {
        group.forEach(({ uri }) => labels.set(uri, label));
      }
    }
  };
  deepen([...new Map(files.map((file) => [file.uri, file])).values()], 0);
  return labels;
}
