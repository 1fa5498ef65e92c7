package dev.starmirror.bootstrap.settings;

/** The commented configuration file to begin with. */
public final class ConfigurationTemplate {
    private ConfigurationTemplate() {}

    /** Every setting with its description and its default, all commented out. */
    public static String text() {
        StringBuilder text = new StringBuilder(
                "# Settings of starmirror. The command line and the environment win over this file.\n");
        text.append("# Remove the # in front of a line to change a setting.\n");
        for (Setting<?> setting : KnownSettings.ALL) {
            text.append("\n# ").append(setting.description()).append('\n');
            text.append("# ")
                    .append(setting.key())
                    .append(" = ")
                    .append(value(setting.usual()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String value(String usual) {
        return usual.matches("\\d+|true|false") ? usual : '"' + usual + '"';
    }
}
