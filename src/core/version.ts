/** Of this package, as page and worker tell it to each other; a test holds it to package.json. */
export const VERSION = '0.1.0'
