// Loaded before the program: stops it in good order when the process that started it is killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
