package dev.starmirror.adapter.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Keeps SQLite's native library in a folder between runs. Left to itself the driver unpacks it anew in every process, which takes
 * longer than most questions to the mirror. Where anything goes wrong the driver does it its own way.
 */
final class NativeLibrary {
    private static final String PATH_PROPERTY = "org.sqlite.lib.path";
    private static final String NAME_PROPERTY = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /** The platform's folder for what can be made again. */
    static Path defaultFolder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String xdg = System.getenv("XDG_CACHE_HOME");
        String local = System.getenv("LOCALAPPDATA");
        Path caches;
        if (system.startsWith("mac")) {
            caches = Path.of(home, "Library", "Caches");
        } else if (system.startsWith("windows") && local != null) {
            caches = Path.of(local);
        } else {
            caches = xdg == null || xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg);
        }
        return caches.resolve("starmirror");
    }

    /** Points the driver at the library in the folder, after putting it there where it is missing. Must come before the first connection. */
    static synchronized void keepIn(Path folder) {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path home = folder.resolve("native-" + SQLiteJDBCLoader.getVersion()).resolve(platform());
        try {
            Path library = home.resolve(name);
            if (!Files.isRegularFile(library)) {
                unpack(name, library);
            }
            System.setProperty(PATH_PROPERTY, home.toString());
            System.setProperty(NAME_PROPERTY, name);
        } catch (IOException | SecurityException e) {
            // A read-only home, a full disk: the driver unpacks into the temporary folder as it always did.
            System.clearProperty(PATH_PROPERTY);
        }
    }

    /** Tells apart whose library is whose where several machines share a home. The driver's own name for it costs a process each time. */
    private static String platform() {
        return System.getProperty("os.name", "") + "-" + System.getProperty("os.arch", "")
                + (OSInfo.isMusl() ? "-musl" : "");
    }

    /** Several processes may do this at once: each moves a whole file into place, and all of them are equal. */
    private static void unpack(String name, Path library) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream packed = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("The driver has no library for this platform");
            }
            Path folder = Files.createDirectories(library.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, name, ".new");
            try {
                Files.copy(packed, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
    }
}
