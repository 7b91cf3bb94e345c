/** Every file and folder that the program keeps, by the beginning of its name, with the id of its words. */
export const FILES = [
  ["settings.json", "settings"],
  ["history.sqlite", "history"],
  ["settings-…", "aside"],
  ["history-…", "aside-history"],
  ["backups/…", "backups"],
  ["import-…", "import"],
  ["unwritten.json", "unwritten"],
  ["agent.log", "log"],
  ["agent.lock", "lock"],
  ["agent.sock", "socket"],
  [".settings.json.tmp", "half"],
  [".probe-…", "probe"],
] as const;
