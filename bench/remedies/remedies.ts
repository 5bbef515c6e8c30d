// npm run remedies -- --engine firefox --remedy no-store --runs 3
import { writeFileSync } from 'node:fs'
import { createCertificate } from '../create-certificate.js'
import { type Filmed, keepFigures } from './figures.js'
import { filmRemedy, type Shooting } from './film-remedy.js'
import { filmsTable } from './films-table.js'
import { remediesDocument } from './remedies-document.js'
import { ENOUGH, type RemediesOptions, remediesOptions } from './remedies-options.js'

const certificate = createCertificate()

async function shoot(shooting: Shooting): Promise<void> {
  const filmed: Filmed[] = await filmRemedy(shooting, certificate)
  const { remedy, engine, scheme, runs } = shooting
  console.log(`\n${engine}, ${scheme}: ${remedy.title}\n\n${filmsTable(remedy, filmed)}`)
  if (runs >= ENOUGH) writeFileSync('docs/remedies.md', remediesDocument(keepFigures(filmed)))
}

async function shootAll({ engines, remedies, runs }: RemediesOptions): Promise<void> {
  for (const engine of engines)
    for (const remedy of remedies)
      for (const scheme of ['http', 'https'] as const) await shoot({ engine, remedy, scheme, runs })
}

await shootAll(remediesOptions(process.argv.slice(2)))
