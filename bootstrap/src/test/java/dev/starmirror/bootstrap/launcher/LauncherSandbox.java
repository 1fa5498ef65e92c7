package dev.starmirror.bootstrap.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that looks like a checkout to the launcher, with a search path of our own: the tools it needs, and a Java and others
 * only where a test puts them there.
 */
final class LauncherSandbox {
    private static final List<String> TOOLS =
            List.of("cat", "cksum", "cp", "dirname", "find", "ls", "mkdir", "mv", "readlink", "rm", "sed", "touch");

    private final Map<String, String> locale = new HashMap<>();
    private final Path folder;
    private final Path checkout;
    private final Path tools;

    /** The files the launcher wants: itself and both jars. */
    LauncherSandbox(Path folder) throws IOException {
        this.folder = folder;
        checkout = Files.createDirectories(folder.resolve("a check out"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            write(tools.resolve(tool), "exec " + toolOfTheMachine(tool) + " \"$@\"");
        }
        Files.copy(Path.of("..", "starmirror"), launcher());
        launcher().toFile().setExecutable(true);
        Files.createFile(Files.createDirectories(jar().getParent()).resolve(jar().getFileName()));
        Files.createFile(Files.createDirectories(checkout.resolve("github-simulator/target"))
                .resolve("github-simulator.jar"));
    }

    Path launcher() {
        return checkout.resolve("starmirror");
    }

    Path jar() {
        return checkout.resolve("bootstrap/target/starmirror.jar");
    }

    Path folder() {
        return folder;
    }

    Path cache() {
        return folder.resolve("cache/starmirror");
    }

    /** Sets the locale for the runs to come. */
    LauncherSandbox inLocale(String name) {
        locale.put("LC_ALL", name);
        return this;
    }

    /** A Java of that version, whose command is a shell script. */
    void installJava(String version, String script) throws IOException {
        Path home = folder.resolve("jdk");
        write(Files.createDirectories(home.resolve("bin")).resolve("java"), script);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"any\"\n");
        Files.createSymbolicLink(tools.resolve("java"), home.resolve("bin/java"));
    }

    /** A command on the search path that is a shell script. */
    void installTool(String name, String script) throws IOException {
        write(tools.resolve(name), script);
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return run(launcher(), arguments);
    }

    Answer run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        tools.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()));
        builder.environment().putAll(locale);
        int status = builder.start().waitFor();
        return new Answer(status, Files.readString(out), Files.readString(err));
    }

    private static void write(Path script, String body) throws IOException {
        Files.writeString(script, "#!/bin/sh\n" + body + "\n", StandardCharsets.UTF_8);
        script.toFile().setExecutable(true);
    }

    private static Path toolOfTheMachine(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** What one call came to. */
    record Answer(int status, String out, String err) {}
}
