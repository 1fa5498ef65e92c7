package dev.starmirror.simulator.account;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a repository's default branch.
 *
 * @param path from the root, empty for the root itself
 * @param entries in git's order
 */
public record GitTree(SimulatedRepository repository, String path, List<Entry> entries) {

    private static final int TREE_MODE = 040000;

    /**
     * What stands in a folder: a file, or a folder when {@code file} is null.
     *
     * @param path from the repository's root
     */
    public record Entry(
            SimulatedRepository repository,
            String name,
            String path,
            @Nullable RepositoryFile file) {

        /** Git's file mode. */
        public int mode() {
            return file == null ? TREE_MODE : file.mode();
        }

        /** Git's object id. */
        public String oid() {
            RepositoryFile blob = file;
            return blob != null
                    ? blob.facts().oid()
                    : of(repository, path, RepositoryFiles.of(repository)).oid();
        }

        /** The folder, or null when this is a file. */
        public @Nullable GitTree folder() {
            return file == null ? of(repository, path, RepositoryFiles.of(repository)) : null;
        }
    }

    static GitTree of(SimulatedRepository repository, String path, List<RepositoryFile> files) {
        String prefix = path.isEmpty() ? "" : path + "/";
        TreeMap<String, Entry> byGitOrder = new TreeMap<>();
        for (RepositoryFile file : files) {
            if (file.path().startsWith(prefix)) {
                String rest = file.path().substring(prefix.length());
                int slash = rest.indexOf('/');
                String name = slash < 0 ? rest : rest.substring(0, slash);
                Entry entry = new Entry(repository, name, prefix + name, slash < 0 ? file : null);
                byGitOrder.put(slash < 0 ? name : name + "/", entry);
            }
        }
        return new GitTree(repository, path, new ArrayList<>(byGitOrder.values()));
    }

    /** Git's hash of the tree object. */
    public String oid() {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            String head = Integer.toOctalString(entry.mode()) + " " + entry.name() + "\0";
            object.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            object.writeBytes(HexFormat.of().parseHex(entry.oid()));
        }
        return BlobFacts.oid("tree", object.toByteArray());
    }
}
