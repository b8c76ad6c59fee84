/** Loaded into every child: when its parent is gone, however that ended, it stops as if told to. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
