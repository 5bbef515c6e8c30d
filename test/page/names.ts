/** The names of all properties of instances of this prototype, with its chain. */
function namesOf(prototype: object | null): string[] {
  return prototype ? [...Object.getOwnPropertyNames(prototype), ...namesOf(Object.getPrototypeOf(prototype))] : []
}

/** The names that the built script may read, because it contains the word. */
export async function namesInScript(prototype: object): Promise<string[]> {
  const words = new Set((await (await fetch('/dist/logout-guard-all.js')).text()).match(/[\w$]+/g))
  return [...new Set(namesOf(prototype))].filter(name => words.has(name) && name !== 'constructor')
}
