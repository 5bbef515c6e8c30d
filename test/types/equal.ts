/** Whether two types are the same to the compiler, `any` and `readonly` included. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only for what is true. */
export type Holds<T extends true> = T
