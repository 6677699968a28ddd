// Two native modules of the VS Code server that would ask for a compiler, each written again in a few lines of JavaScript.

/**
 * The log writer. Without one VS Code has neither log files nor anything in its output channels. Its exports are named one
 * by one because VS Code imports it as an ES module.
 */
const spdlog = `
const fs = require('fs'), path = require('path'), util = require('util');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.plain = false; }
  write(level, text) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    try { fs.appendFileSync(this.file, this.plain ? text : time + ' [' + names[level] + '] ' + text + '\\n'); } catch {}
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.plain = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((name, level) => {
  Logger.prototype[name] = function (...words) { this.write(level, util.format(...words)); };
});
const open = async (name, file) => { fs.mkdirSync(path.dirname(file), { recursive: true }); return new Logger(file); };
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = open;
exports.createAsyncRotatingLogger = open;
`;

/** It ends an extension host whose parent has died. The host ends the whole process group, so that is taken care of. */
const watchdog = `
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
`;

/** File inside lib/vscode/node_modules → what is written there. */
export const nativeStubs = {
  '@vscode/spdlog/index.js': spdlog,
  '@vscode/native-watchdog/index.js': watchdog,
};
