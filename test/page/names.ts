/** Every name of a property that instances of this prototype have, its chain included. */
function namesOf(prototype: object | null): string[] {
  return prototype ? [...Object.getOwnPropertyNames(prototype), ...namesOf(Object.getPrototypeOf(prototype))] : []
}

/** Those of them that the built script may read: it contains the word. */
export async function namesInScript(prototype: object): Promise<string[]> {
  const words = new Set((await (await fetch('/dist/logout-guard-all.js')).text()).match(/[\w$]+/g))
  return [...new Set(namesOf(prototype))].filter(name => words.has(name) && name !== 'constructor')
}
