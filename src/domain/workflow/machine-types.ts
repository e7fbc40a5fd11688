/** Types for XState's `setup({ types })`, which takes them from a value that nothing reads. */
export function typesOf<Types>(): Types {
  return {} as Types;
}
