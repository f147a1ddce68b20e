/** The settings of one person, by name. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** A quiet VS Code: nothing that asks, updates, reports or covers the editor. */
export const quietSettings: UserSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'files.autoSave': 'off',
  'window.autoDetectColorScheme': false,
};
