import type { Role } from '../../api-client.ts'

export const roleOptions: readonly { value: Role; label: string; note: string }[] = [
  { value: 'viewer', label: 'Viewer', note: 'reads everything, changes nothing' },
  { value: 'researcher', label: 'Researcher', note: 'makes and runs studies' },
  { value: 'owner', label: 'Owner', note: 'also people, keys and models' },
]
