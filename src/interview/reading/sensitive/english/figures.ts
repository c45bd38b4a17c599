/** Figures of speech that sound like distress or illness and are neither. */
import { every, gap } from './pattern.ts'

export const figures = [
  every(
    `\\bdead (?:simple|easy|slow|link|end|weight|zone|serious|on|quiet|cheap|straightforward|pixel|silence|tired|sexy|line)\\b`,
  ),
  every(`\\bdead(?:line|lock|beat)s?\\b`),
  every(
    `\\b(?:bored|scared|worried|frightened|tickled|loved?|frozen|worked) (?:me |us |him |her )?to death\\b`,
  ),
  every(
    `\\bdying (?:of|with) (?:laughter|laughing|boredom|curiosity|embarrassment|hunger|thirst)\\b|\\bdying (?:to|for)\\b`,
  ),
  every(
    `\\b(?:kill|killing|killed|kills) (?:myself|himself|herself|themselves) (?:laughing|with laughter)\\b`,
  ),
  every(
    `\\b(?:career|business|commercial|political|social|brand|reputational) suicide\\b|\\bsuicide (?:for|mission|squad|prevention feature)\\b`,
  ),
  every(`\\bcut myself (?:some slack|off from|short|loose|a )`),
  every(
    `\\boverdos(?:e|ed|ing) on (?!(?:${gap(2)})(?:pills|tablets|drugs|medication|sleeping|paracetamol|heroin|insulin))`,
  ),
  every(
    `\\b(?:almost|nearly|gives? me|gave me|giving me|practically) (?:had |having )?an? (?:heart attack|stroke|panic attack)\\b`,
  ),
  every(`\\bstroke of (?:luck|genius|midnight)\\b`),
  every(`\\b(?:hit|hits|beat|beats) (?:me|us) (?:to it|with|at|by|up for|in (?:the|a))\\b`),
  every(`\\b(?:in the|on my) neck\\b`),
  every(`\\b(?:hate|love) (?:it|this|that) to (?:bits|death)\\b`),
]
