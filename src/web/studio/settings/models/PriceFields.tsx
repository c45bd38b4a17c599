import { TextField } from '../../../components/TextField.tsx'
import { NumberInput } from '../../guide/NumberInput.tsx'

/** As typed: whole only when all three are there. */
export interface TypedPrice {
  input: number | null
  output: number | null
  currency: string
}

export function priceFrom({ input, output, currency }: TypedPrice) {
  return input === null || output === null || currency.trim() === ''
    ? null
    : { input, output, currency: currency.trim().toUpperCase() }
}

/** Some of it typed, and not all: neither a price nor none. */
export function isHalfTyped(price: TypedPrice): boolean {
  const isEmpty = price.input === null && price.output === null && price.currency.trim() === ''
  return !isEmpty && priceFrom(price) === null
}

/** Nobody knows a price but who pays it: none is filled in. */
export function PriceFields({ price, onPrice }: { price: TypedPrice; onPrice: (price: TypedPrice) => void }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="text-14 font-medium">
        Price per million tokens <span className="text-12 font-normal text-faint">optional</span>
      </legend>
      <div className="flex flex-wrap items-end gap-4 pt-1">
        <NumberInput
          label="Read"
          value={price.input}
          least={0}
          onNumber={(input) => onPrice({ ...price, input })}
        />
        <NumberInput
          label="Written"
          value={price.output}
          least={0}
          onNumber={(output) => onPrice({ ...price, output })}
        />
        <TextField
          label="Currency"
          className="w-24"
          maxLength={3}
          placeholder="EUR"
          value={price.currency}
          onText={(currency) => onPrice({ ...price, currency })}
        />
      </div>
      {isHalfTyped(price) && <p className="text-14 text-danger">All three, or none.</p>}
      <p className="text-12 text-faint">
        As your provider states it. Without it a cost is unknown, and a budget in money keeps this model out.
      </p>
    </fieldset>
  )
}
