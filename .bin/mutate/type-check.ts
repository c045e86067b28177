import { join } from 'node:path';
import { API } from 'typescript/unstable/sync';

/** Type-checks texts in place of the files on disk, which are not changed. */
export interface TypeCheck {
  /** Whether `file` (a path inside the project) would compile with this text. */
  compiles(file: string, text: string): boolean;
  close(): void;
}

export function openTypeCheck(root: string): TypeCheck {
  const texts = new Map<string, string>();
  const api = new API({ cwd: root, fs: { readFile: (path) => texts.get(path) } });
  api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] });
  return {
    compiles(file, text) {
      const path = join(root, file);
      texts.set(path, text);
      const changed = api.updateSnapshot({ fileChanges: { changed: [path] } });
      const program = changed.getProjects()[0]?.program;
      if (!program) throw new Error('tsconfig.json could not be opened.');
      const problems = [
        ...program.getSyntacticDiagnostics(path),
        ...program.getSemanticDiagnostics(path),
      ];
      texts.delete(path);
      api.updateSnapshot({ fileChanges: { changed: [path] } });
      return problems.length === 0;
    },
    close: () => api.close(),
  };
}
