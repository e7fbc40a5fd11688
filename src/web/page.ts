import { SetMetadata } from '@nestjs/common';

export const pageKey = Symbol('page');

/**
 * The method returns the plain view model of `templates/pages/<name>.hbs`, or the answer of `submit` (`form.ts`).
 * @param name folder and file without ending, such as `cases/case`
 */
export const Page = (name: string) => SetMetadata(pageKey, name);
