import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

describe('the generated parser', () => {
  it('is what its grammar makes', () => {
    const script = 'scripts/generate-condition-parser.mjs';
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
