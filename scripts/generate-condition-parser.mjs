import { readFileSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';
import { inRoot } from './paths.mjs';

/**
 * Writes the parser of the language of conditions from its grammar: a module that imports nothing, so that the domain
 * does not either. With `--check` it writes nothing, and fails where the committed parser is not the grammar's.
 */
const folder = (name) => inRoot('libs', 'domain', 'conditions', 'language', name);
const parser = folder('condition.generated.js');

const generated = peggy.generate(readFileSync(folder('condition.peggy'), 'utf8'), {
  output: 'source',
  format: 'es',
  allowedStartRules: ['Start'],
});

if (!process.argv.includes('--check')) writeFileSync(parser, generated);
else if (readFileSync(parser, 'utf8') !== generated) {
  console.error(
    'condition.generated.js is not what condition.peggy makes: run node scripts/generate-condition-parser.mjs.',
  );
  process.exitCode = 1;
}
