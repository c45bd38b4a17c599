/** Stands in for the worker in tests of the supervisor. */
process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
setInterval(() => undefined, 1000)
process.send?.({ type: 'ready' })
