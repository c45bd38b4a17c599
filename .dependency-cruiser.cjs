/**
 * The doors between rooms (ARCHITECTURE.md). A room may use the rooms before it in the corridor,
 * `platform` and `statistics`, never a later one; `api`, `cli` and `web` are doors into all of them.
 */
const corridor = ['study', 'audience', 'interview', 'quality', 'findings', 'simulation', 'reports']
const doors = ['api', 'cli', 'web']

const laterRooms = corridor.map((room, index) => ({
  name: `${room}-uses-no-later-room`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/(${[...corridor.slice(index + 1), ...doors].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...laterRooms,
    {
      name: 'platform-and-statistics-know-no-room',
      severity: 'error',
      comment: 'but for the list of all tables, which migrations and row security are made from',
      from: {
        path: '^src/(platform|statistics)/',
        pathNot: '(\\.test\\.ts|^src/platform/database/schema\\.ts)$',
      },
      to: { path: `^src/(${[...corridor, ...doors].join('|')})/` },
    },
    {
      name: 'statistics-is-pure',
      severity: 'error',
      from: { path: '^src/statistics/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/platform/', pathNot: '^src/platform/errors.ts$' },
    },
    {
      name: 'only-a-store-queries-the-database',
      comment: 'tables are read by stores and by the schema list; nothing else writes SQL',
      severity: 'error',
      from: {
        path: `^src/(${corridor.join('|')})/`,
        pathNot: '(store[a-z-]*\\.ts|tables\\.ts|-store\\.ts|\\.test\\.ts)$',
      },
      to: { path: '(^src/.*tables\\.ts$|node_modules/drizzle-orm)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-uses-only-pure-modules',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/.*(store|routes|tables)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-uses-no-test-code',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|migrations)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
