#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { driftCommand } from './commands/drift.command.js';
import { exportCommand } from './commands/export.command.js';
import { prepareCommand } from './commands/prepare.command.js';
import { rebuildCommand } from './commands/rebuild.command.js';
import { verifyCommand } from './commands/verify.command.js';

const cli = new Command('pledgebook')
  .description('Runs a Pledgebook: prepares its database, checks and rebuilds it, exports reports.')
  .showHelpAfterError();

for (const command of [prepareCommand, driftCommand, verifyCommand, rebuildCommand, exportCommand]) {
  cli.addCommand(command());
}

try {
  await cli.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exitCode = 1;
}
