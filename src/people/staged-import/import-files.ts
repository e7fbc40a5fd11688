import { Injectable } from '@nestjs/common';
import { FileMissing, FileStorage } from '../../storage/file-storage.js';
import type { ImportProblem } from '../import/problem.js';

/** The files of imports: what was uploaded, and all that was found wrong with it. Neither outlives its use. */
@Injectable()
export class ImportFiles {
  constructor(private readonly storage: FileStorage) {}

  keep(id: string, bytes: Uint8Array): Promise<void> {
    return this.storage.put(`imports/${id}`, bytes);
  }

  /** @throws FileMissing */
  upload(id: string): Promise<Buffer> {
    return this.storage.get(`imports/${id}`);
  }

  keepProblems(id: string, problems: readonly ImportProblem[]): Promise<void> {
    const lines = problems.map((problem) => `${JSON.stringify(problem)}\n`);
    return this.storage.put(`imports/${id}-problems`, Buffer.from(lines.join('')));
  }

  async problems(id: string): Promise<ImportProblem[]> {
    try {
      const text = (await this.storage.get(`imports/${id}-problems`)).toString('utf8');
      return text.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as ImportProblem)));
    } catch (failure) {
      if (failure instanceof FileMissing) return [];
      throw failure;
    }
  }

  dropUpload(id: string): Promise<void> {
    return this.storage.delete(`imports/${id}`);
  }

  async drop(id: string): Promise<void> {
    await this.dropUpload(id);
    await this.storage.delete(`imports/${id}-problems`);
  }
}
