package dev.starmirror.bootstrap;

import dev.starmirror.adapter.cli.program.StandardOutput;
import dev.starmirror.adapter.cli.program.Terminal;
import dev.starmirror.bootstrap.settings.Environment;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The process's own standard output and error. */
final class StandardTerminal {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int PATIENCE_SECONDS = 1;

    private StandardTerminal() {}

    static Terminal open(Environment environment) {
        boolean out = isTerminal(STDOUT);
        boolean err = isTerminal(STDERR);
        boolean dumb = "dumb".equals(environment.variables().get("TERM"));
        return new Terminal(
                StandardOutput.to(
                        writer(FileDescriptor.out),
                        device(STDOUT).filter(name -> name.startsWith("pipe:")).isPresent()),
                new PrintWriter(writer(FileDescriptor.err)),
                out,
                // A dumb terminal cannot write over a line.
                err && !dumb,
                out || err ? width(environment) : 0,
                environment.variableValue("NO_COLOR").isEmpty() && !dumb);
    }

    /** UTF-8 whatever the locale: what goes into files and pipes must not depend on who runs it. */
    private static Writer writer(FileDescriptor descriptor) {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    /** Where the system shows open files (Linux) that is asked, else the standard tool; where there is neither, nobody looks. */
    private static boolean isTerminal(int descriptor) {
        return device(descriptor)
                .map(device -> device.startsWith("/dev/pts/")
                        || device.startsWith("/dev/tty")
                        || device.equals("/dev/console"))
                .orElseGet(() -> Path.of("/")
                                .getFileSystem()
                                .supportedFileAttributeViews()
                                .contains("posix")
                        && isTerminalToTheShell(descriptor));
    }

    /** What the system calls the file behind it; empty where it does not tell. */
    private static Optional<String> device(int descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isTerminalToTheShell(int descriptor) {
        try {
            Process process = new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                    .inheritIO()
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Columns, 0 where nobody knows. */
    private static int width(Environment environment) {
        int told = number(environment.variables().getOrDefault("COLUMNS", ""));
        return told > 0 || environment.operatingSystem().startsWith("Windows") ? told : ask();
    }

    private static int ask() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return 0;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return number(answer.substring(answer.indexOf(' ') + 1));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
