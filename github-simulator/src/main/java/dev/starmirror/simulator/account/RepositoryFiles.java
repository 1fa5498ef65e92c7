package dev.starmirror.simulator.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every file of a repository's default branch: those it was given, and the usual company that costs no memory because it
 * follows from the repository's id.
 */
public final class RepositoryFiles {

    private static final RepositoryFile IGNORED = RepositoryFile.of(".gitignore", "target/\nnode_modules/\n");
    private static final RepositoryFile LICENSE = RepositoryFile.of("LICENSE", "The licence text.\n");
    private static final RepositoryFile SOURCE = RepositoryFile.of("src/main.txt", "print \"hello\"\n");
    private static final RepositoryFile WORKFLOW = RepositoryFile.of(".github/workflows/ci.yml", "on: push\n");
    private static final RepositoryFile MANUAL = RepositoryFile.of("docs/index.md", "# Manual\n");

    private RepositoryFiles() {}

    /** The files, none for an empty repository. */
    public static List<RepositoryFile> of(SimulatedRepository repository) {
        List<RepositoryFile> files = new ArrayList<>(repository.files());
        if (repository.empty()) {
            return files;
        }
        files.add(IGNORED);
        files.add(SOURCE);
        if (repository.license() != null) {
            files.add(LICENSE);
        }
        if (repository.id() % 3 == 0) {
            files.add(WORKFLOW);
        }
        if (repository.id() % 5 == 0) {
            files.add(MANUAL);
        }
        return files;
    }

    /** The file at a path, in the very spelling, or null. */
    public static @Nullable RepositoryFile file(SimulatedRepository repository, String path) {
        // Asked for every spelling of every README: no list is built for what the repository itself holds.
        for (RepositoryFile file : repository.files()) {
            if (file.path().equals(path)) {
                return file;
            }
        }
        for (RepositoryFile file : of(repository)) {
            if (file.path().equals(path)) {
                return file;
            }
        }
        return null;
    }

    /** The folder at a path, empty for the root, or null. */
    public static @Nullable GitTree folder(SimulatedRepository repository, String path) {
        GitTree tree = GitTree.of(repository, path, of(repository));
        return tree.entries().isEmpty() ? null : tree;
    }
}
