/** A server that cannot start and says why. */
process.send?.({ type: 'failed', say: 'The certificate cannot be read.' }, () => process.exit(1))
