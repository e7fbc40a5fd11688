import { members, word, type Draft } from '../draft.js';
import { fixedFiles, levelPath, type Documents, type FolderFiles } from '../folder.js';
import { problem, type Problem } from '../problem.js';

/** Files that must be there and aren't, level files that nobody lists, and codes that differ from the file's name. */
export function checkFiles(files: FolderFiles, documents: Documents, draft: Draft): Problem[] {
  const wanted = [...fixedFiles, ...draft.codes.map(levelPath)];
  const missing = wanted
    .filter((path) => !files.has(path))
    .map((path) => problem(path, [], 'file-missing', { path }));
  const unlisted = draft.framework
    ? [...files.keys()]
        .filter((path) => !wanted.includes(path))
        .map((path) => problem(path, [], 'file-unexpected'))
    : [];
  const misnamed = [...documents].flatMap(([path, content]) => {
    const code = path.startsWith('levels/') ? word(members(content).code) : undefined;
    return code !== undefined && levelPath(code) !== path
      ? [problem(path, ['code'], 'level-misnamed', { code })]
      : [];
  });
  return [...missing, ...unlisted, ...misnamed];
}
