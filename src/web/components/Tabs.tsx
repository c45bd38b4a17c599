import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

interface TabsProps<Value extends string> {
  value: Value
  onValue: (value: Value) => void
  tabs: readonly { value: Value; label: ReactNode; panel: ReactNode }[]
  label: string
}

/** Views of one thing within a page. The study's own tabs are links (StudyTabs). */
export function Tabs<Value extends string>({ value, onValue, tabs, label }: TabsProps<Value>) {
  return (
    <BaseTabs.Root value={value} onValueChange={(next) => onValue(next as Value)}>
      <BaseTabs.List aria-label={label} className="flex gap-5 overflow-x-auto border-b border-hairline">
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} className={tabClass}>
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="pt-5">
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}

/** Text on a hairline; the one that is open stands on a line of ink. */
export const tabClass =
  '-mb-px inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-14 whitespace-nowrap text-soft transition-colors hover:text-ink data-active:border-ink data-active:font-medium data-active:text-ink focus-visible:-outline-offset-2'
