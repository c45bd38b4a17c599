/** What a model is asked for: a guide as far as words go. What it cannot get wrong, the program adds. */
import { z } from 'zod'
import { probingDepths } from '../model.ts'

export const SketchSchema = z.object({
  objectives: z.array(z.string().trim().min(3).max(300)).min(1).max(6),
  sections: z
    .array(
      z.object({
        kind: z.enum(['warm_up', 'core', 'wrap_up']),
        title: z.string().trim().min(1).max(100),
        questions: z
          .array(
            z.object({
              text: z.string().trim().min(5).max(600),
              /** Which objective it serves: 1 for the first; 0 for none. */
              objective: z.int().min(0).max(6),
              depth: z.enum(probingDepths),
              required: z.boolean(),
            }),
          )
          .min(1)
          .max(10),
      }),
    )
    .min(1)
    .max(8),
})
export type Sketch = z.infer<typeof SketchSchema>

export const RewordedSchema = z.object({
  questions: z.array(z.object({ key: z.string().max(64), text: z.string().trim().min(5).max(600) })).max(40),
})
export type Reworded = z.infer<typeof RewordedSchema>
