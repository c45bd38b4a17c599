import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take longest, in this order, before all others: one that begins late runs on one core while nothing is left
 * for the others. Vitest knows from an earlier run which they are, and goes by their size in a fresh clone, which says
 * little. A file that moved costs time and nothing else.
 */
const longest = [
  'test/supervisor.test.ts',
  'test/start-command.test.ts',
  'src/platform/models/language/builtin/builtin-models.integration.test.ts',
  'src/findings/analyze-study.integration.test.ts',
  'src/platform/database/backup.integration.test.ts',
  'test/injection/injection.test.ts',
  'src/interview/import-memory.integration.test.ts',
  'src/cli/commands/report-share.integration.test.ts',
  'test/tenancy/routes.test.ts',
  'src/interview/word-by-models.integration.test.ts',
  'test/silent-database.test.ts',
  'src/interview/replay/replay-interview.test.ts',
  'src/study/draft-guide.lint.test.ts',
  'src/interview/proposer/real-answers.test.ts',
  'src/findings/themes/find-themes.test.ts',
  'src/reports/audit/read-report.test.ts',
  'test/e2e/findings-pages.test.ts',
  'test/e2e/researcher.test.ts',
  'test/e2e/room-in-their-hands.test.ts',
  'test/e2e/studio-pages.test.ts',
]

const rank = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((file) => moduleId.endsWith(`/${file}`))
  return at < 0 ? longest.length : at
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ project }: TestSpecification) => project.config.sequence.groupOrder ?? 0
    return (await super.sort(files)).toSorted((a, b) => order(a) - order(b) || rank(a) - rank(b))
  }
}
