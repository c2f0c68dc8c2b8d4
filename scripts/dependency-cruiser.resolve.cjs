/** How the import checker finds `#domain/…`: in the sources, not in the build. */
const root = __dirname.replace(/scripts$/, '');
const lib = (name) => `${root}libs/${name}`;

module.exports = {
  resolve: {
    alias: {
      '#domain': lib('domain'),
      '#ledger': lib('ledger'),
      '#tracker': lib('tracker'),
      '#exchange': lib('exchange'),
      '#migrations': `${root}migrations`,
    },
    extensions: ['.ts', '.js', '.mjs', '.json'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    conditionNames: ['import', 'require', 'node', 'default'],
    exportsFields: ['exports'],
  },
};
